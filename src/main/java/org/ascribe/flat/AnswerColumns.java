package org.ascribe.flat;

import org.ascribe.model.Utterance;

/** Which column holds the claims that a claim answers in which way. */
final class AnswerColumns {

  private AnswerColumns() {}

  static Column of(Utterance.Answer answer) {
    return switch (answer) {
      case ECHOES -> Column.ECHOES;
      case SUPERSEDES -> Column.SUPERSEDES;
      case RETRACTS -> Column.RETRACTS;
      case CONTESTS -> Column.CONTESTS;
    };
  }
}
