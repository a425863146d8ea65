/**
 * What changed between two positions of the ledger, or would change by a file: record by record,
 * field by field, with what was attributed to others told apart. Values, JSON, and {@code /diff}.
 */
@NullMarked
package org.ascribe.diff;

import org.jspecify.annotations.NullMarked;
