/**
 * The system of record: an append-only, hash-chained list of changes in one SQLite file. Everything
 * else that Ascribe keeps is a projection of it and can be rebuilt from it (DESIGN section 3).
 */
@NullMarked
package org.ascribe.ledger;

import org.jspecify.annotations.NullMarked;
