/**
 * What claims add up to: pure functions over model values that count, compare and order what is
 * said, and never decide what is true. Every derived value is a {@link org.ascribe.weigh.Finding},
 * which names its claims and its rule.
 *
 * <p>The notions of viewpoint, refinement, compatibility and fusion are those of Plötzky, Britz and
 * Balke (2025) as the design page DOMAIN, section 1.3, makes them precise.
 */
@NullMarked
package org.ascribe.weigh;

import org.jspecify.annotations.NullMarked;
