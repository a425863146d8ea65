package org.ascribe.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints the version. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Print the version.",
    footerHeading = "%nExamples:%n",
    footer = "  ascribe version")
final class VersionCommand implements Callable<Integer> {

  private final Main main;

  VersionCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.console().print("ascribe " + ProgramVersion.text());
    return CommandLine.ExitCode.OK;
  }
}
