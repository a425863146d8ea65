/**
 * The current dataset for questions: TDB2, a projection of the ledger that can always be rebuilt
 * from it. The rules of SECURITY 2.7 are kept here; no other package touches TDB2.
 */
@NullMarked
package org.ascribe.store;

import org.jspecify.annotations.NullMarked;
