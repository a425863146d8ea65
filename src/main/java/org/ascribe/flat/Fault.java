package org.ascribe.flat;

/**
 * One thing that is wrong with a row.
 *
 * @param line the line of the file, from 1
 * @param column the column
 * @param reason what is wrong and how it would be right
 */
public record Fault(int line, Column column, String reason) {}
