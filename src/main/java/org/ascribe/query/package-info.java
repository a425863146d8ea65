/**
 * Named questions: each is a {@code .rq} file beside this package, parsed at start, its parameters
 * bound as terms and never as text; the answers are values of the model.
 */
@NullMarked
package org.ascribe.query;

import org.jspecify.annotations.NullMarked;
