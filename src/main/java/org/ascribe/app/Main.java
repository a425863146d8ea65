package org.ascribe.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.ascribe.store.StoreEvents;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code ascribe}: reads the command line and runs the command it names. */
@Command(
    name = "ascribe",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "A knowledge graph of actors and attributions: who says that whom did what.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:data was refused, or it failed",
      "2:the command line or a setting is wrong",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe demo", "  ascribe load data/", "  ascribe serve", "  ascribe help load"})
public final class Main {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the trace of an unexpected failure (ASCRIBE_DEBUG=1).")
  private boolean verbose;

  private final Console console;
  private final Map<String, String> environment;
  private final StopSignal stop;

  Main(Console console, Map<String, String> environment, StopSignal stop) {
    this.console = console;
    this.environment = Map.copyOf(environment);
    this.stop = stop;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    configureLogging();
    StopSignal stop = new StopSignal();
    stop.listen();
    int code = ExitCode.SOFTWARE;
    try {
      code = new Main(Console.ofProcess(System.getenv()), System.getenv(), stop).run(args);
    } finally {
      stop.ended();
    }
    System.exit(code);
  }

  /** Warnings alone, unless the process was given a configuration of its own. */
  private static void configureLogging() {
    boolean configured = System.getProperty("java.util.logging.config.file") != null;
    try (InputStream in = Main.class.getResourceAsStream("/logging.properties")) {
      if (in != null && !configured) {
        LogManager.getLogManager().readConfiguration(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one command line and gives its exit code. */
  int run(String... args) {
    int code = commandLine().execute(args);
    try {
      console.out().flush();
    } catch (IOException e) {
      return new Failure(console, isVerbose()).tell(e);
    }
    return code;
  }

  /** The commands, each with what it needs. */
  CommandLine commandLine() {
    return new CommandLine(this)
        .addSubcommand(new DemoCommand(this))
        .addSubcommand(new ServeCommand(this))
        .addSubcommand(new LoadCommand(this))
        .addSubcommand(new QueryCommand(this))
        .addSubcommand(new ExportCommand(this))
        .addSubcommand(new ValidateCommand(this))
        .addSubcommand(new FormatsCommand(this))
        .addSubcommand(
            new CommandLine(new LinkCommand(this)).addSubcommand(new DecideCommand(this)))
        .addSubcommand(new DiffCommand(this))
        .addSubcommand(new StatsCommand(this))
        .addSubcommand(new CheckCommand(this))
        .addSubcommand(new RebuildCommand(this))
        .addSubcommand(new BackupCommand(this))
        .addSubcommand(new VersionCommand(this))
        .addSubcommand(new CompletionCommand(this))
        .addSubcommand(new HelpCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.messages(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(
            (wrong, arguments) -> new Failure(console, isVerbose()).tell(wrong))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> new Failure(console, isVerbose()).tell(failure));
  }

  Console console() {
    return console;
  }

  StopSignal stop() {
    return stop;
  }

  /** The settings of a command with these flags. */
  Settings settings(StoreFlags store) {
    return Settings.of(store.values(), environment);
  }

  /** The settings of a command that serves. */
  Settings settings(StoreFlags store, ServerFlags server) {
    Map<Setting, String> flags = new HashMap<>(store.values());
    flags.putAll(server.values());
    return Settings.of(flags, environment);
  }

  /** The settings of a command that answers a query. */
  Settings settings(StoreFlags store, LimitFlags limits) {
    Map<Setting, String> flags = new HashMap<>(store.values());
    flags.putAll(limits.values());
    return Settings.of(flags, environment);
  }

  /** Tells the user what the store does by itself. */
  StoreEvents events() {
    return new StoreEvents() {
      @Override
      public void repaired(String what) {
        console.say("ascribe: " + what);
      }
    };
  }

  private boolean isVerbose() {
    return verbose || !environment.getOrDefault(Setting.DEBUG.variable(), "0").equals("0");
  }
}
