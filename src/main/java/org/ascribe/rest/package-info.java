/**
 * The REST paths of DESIGN section 5: each resource asks for an answer and gives it in the form
 * that the client wants. JSON is written here; pages are written by {@code pages}, RDF by {@code
 * export}.
 */
@NullMarked
package org.ascribe.rest;

import org.jspecify.annotations.NullMarked;
