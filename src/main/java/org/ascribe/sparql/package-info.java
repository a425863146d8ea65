/**
 * SPARQL over HTTP, to the letter of the protocol: requests are read by a pure function, queries
 * are parsed strictly and refused when they would reach outside, results are streamed.
 */
@NullMarked
package org.ascribe.sparql;

import org.jspecify.annotations.NullMarked;
