/**
 * The use case "take this in": read, check, write to the ledger, apply to the store, and report
 * what came of every unit of the file.
 */
@NullMarked
package org.ascribe.load;

import org.jspecify.annotations.NullMarked;
