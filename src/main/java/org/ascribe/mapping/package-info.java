/**
 * The model as RDF and back: pure functions between claims and the triples of a record's graph, and
 * between references and IRIs. Knows no store.
 */
@NullMarked
package org.ascribe.mapping;

import org.jspecify.annotations.NullMarked;
