/**
 * What is said: claims and the actors, events, places, documents and channels they speak of, as
 * values that know only the JDK. Every name is a term of {@code ontology/ascribe.ttl}.
 */
@NullMarked
package org.ascribe.model;

import org.jspecify.annotations.NullMarked;
