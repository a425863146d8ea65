package org.ascribe.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Print a script that completes commands and options in bash or zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(ascribe completion bash)",
      "  ascribe completion zsh > ~/.ascribe-completion"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that the script works in; it is the same for both. */
  enum Shell {
    BASH,
    ZSH
  }

  private final Main main;

  @Parameters(paramLabel = "SHELL", arity = "0..1", description = "bash or zsh.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("ascribe", main.commandLine());
    main.console()
        .print(
            switch (shell) {
              case BASH -> script;
              case ZSH -> "autoload -U +X bashcompinit && bashcompinit\n" + script;
            });
    return CommandLine.ExitCode.OK;
  }
}
