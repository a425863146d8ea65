/**
 * The data as RDF: dumps of the whole dataset and excerpts of it, in the profile that a reader can
 * take.
 */
@NullMarked
package org.ascribe.export;

import org.jspecify.annotations.NullMarked;
