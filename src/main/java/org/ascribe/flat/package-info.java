/**
 * The claim table: reports as rows of cells, one claim a row, and rows as reports again, with
 * nothing lost either way ({@code docs/claim-table.md}).
 */
@NullMarked
package org.ascribe.flat;

import org.jspecify.annotations.NullMarked;
