/** Writes data out: statement after statement, in every RDF syntax, of a snapshot of the store. */
@NullMarked
package org.ascribe.export;

import org.jspecify.annotations.NullMarked;
