package org.ascribe.check;

/** How bad a finding is. */
public enum Severity {
  /** The record is refused. */
  VIOLATION,
  /** The record is taken in as it is, and the finding is reported. */
  WARNING
}
