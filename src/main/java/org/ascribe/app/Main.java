package org.ascribe.app;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code ascribe}: reads the command line and runs the command it names. */
@Command(
    name = "ascribe",
    mixinStandardHelpOptions = true,
    versionProvider = Main.class,
    description = "A knowledge graph of actors and attributions: who says that whom did what.")
public final class Main implements IVersionProvider {

  /** Made by picocli, which also asks it for the version. */
  public Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  /** Prints the version of the program on standard output. */
  @Command(name = "version", description = "Print the version.")
  void version() {
    System.out.println(String.join(System.lineSeparator(), getVersion()));
  }

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("(not from a jar)");
    return new String[] {"ascribe " + version};
  }
}
