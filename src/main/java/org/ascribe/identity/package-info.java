/**
 * Proposes which actors may be the same, each proposal with the grounds for and against it. Pure
 * functions over model values; they decide nothing: identity is a claim that somebody makes.
 */
@NullMarked
package org.ascribe.identity;

import org.jspecify.annotations.NullMarked;
