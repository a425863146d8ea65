package org.ascribe.app;

import java.io.IOException;
import java.util.List;
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
    List<Reader> readers = Readers.standard().all();
    int width = readers.stream().mapToInt(reader -> reader.format().length()).max().orElseThrow();
    for (Reader reader : readers) {
      main.console()
          .print(
              reader.format()
                  + " ".repeat(width - reader.format().length() + 1)
                  + reader.description());
    }
    return CommandLine.ExitCode.OK;
  }
}
