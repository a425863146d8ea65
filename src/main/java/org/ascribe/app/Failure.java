package org.ascribe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemException;
import org.ascribe.model.AscribeException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells the user of a failure in one line, and gives the exit code.
 *
 * @param console where to tell it
 * @param verbose whether to print the trace of what should not have happened
 */
record Failure(Console console, boolean verbose) {

  /** What SIGINT ends a process with, by the habit of shells: 128 and the signal's number. */
  private static final int STOPPED = 130;

  int tell(Exception failure) {
    if (failure instanceof UsageException) {
      say(String.valueOf(failure.getMessage()));
      return ExitCode.USAGE;
    }
    if (failure instanceof StopSignal.Stopped) {
      say("stopped; what was taken in before is kept");
      return STOPPED;
    }
    if (isReaderGone(failure)) {
      return ExitCode.OK;
    }
    Optional<String> message = message(failure);
    say(
        message.orElseGet(() ->
            "unexpected: %s; please report this%s"
                .formatted(failure, verbose ? "" : " with the trace that ASCRIBE_DEBUG=1 prints")));
    if (verbose) {
      failure.printStackTrace(console.messages());
    }
    return ExitCode.SOFTWARE;
  }

  /** Tells what is wrong with a command line, what may have been meant, and where to look. */
  int tell(ParameterException wrong) {
    say(String.valueOf(wrong.getMessage()));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .limit(1)
          .forEach(nearest -> say("did you mean '%s'?".formatted(nearest)));
    }
    say("see '%s --help'".formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  /** What the user can understand and act on; empty for what should not have happened. */
  private static Optional<String> message(Exception failure) {
    return switch (failure) {
      case AscribeException told -> Optional.of(told.getMessage());
      case ProblemException told -> Optional.of("the query is wrong: " + place(told.problem()));
      case NoSuchFileException file -> Optional.of("there is no file " + file.getFile());
      case AccessDeniedException file -> Optional.of("no permission for " + file.getFile());
      case FileSystemException file -> Optional.ofNullable(file.getMessage());
      case UncheckedIOException wrapped ->
          Optional.ofNullable(wrapped.getCause()).flatMap(Failure::message);
      case IOException io -> Optional.ofNullable(io.getMessage());
      default -> Optional.empty();
    };
  }

  private static String place(Problem problem) {
    String place =
        problem
            .position()
            .map(at -> "line %d, column %d: ".formatted(at.line(), at.column()))
            .orElse("");
    return place + problem.detail();
  }

  /** The reader of the data has seen enough, as {@code head} does: no failure of ours. */
  private static boolean isReaderGone(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private void say(String message) {
    console.say("ascribe: " + message);
  }
}
