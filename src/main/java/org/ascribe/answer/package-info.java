/**
 * What a path answers, as values: the claims that the questions find, weighed, before they become
 * JSON, a page or RDF. One answer serves every form.
 */
@NullMarked
package org.ascribe.answer;

import org.jspecify.annotations.NullMarked;
