/** The terms of the ontology and of the vocabularies it uses, as Jena nodes; no logic. */
@NullMarked
package org.ascribe.vocab;

import org.jspecify.annotations.NullMarked;
