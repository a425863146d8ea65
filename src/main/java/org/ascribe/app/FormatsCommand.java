package org.ascribe.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ascribe.ingest.Reader;
import org.ascribe.ingest.Readers;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Lists the formats that can be loaded. */
@Command(
    name = "formats",
    mixinStandardHelpOptions = true,
    description = "List the formats that can be loaded. A file's format is seen from its content.",
    footerHeading = "%nExamples:%n",
    footer = "  ascribe formats")
final class FormatsCommand implements Callable<Integer> {

  private final Main main;

  FormatsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    for (Reader reader : Readers.standard().all()) {
      main.console().print("%-16s %s".formatted(reader.format(), reader.description()));
    }
    return CommandLine.ExitCode.OK;
  }
}
