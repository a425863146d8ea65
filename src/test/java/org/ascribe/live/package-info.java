/**
 * A running server for the tests that speak to it through HTTP, and what is known to fail there.
 */
@NullMarked
package org.ascribe.live;

import org.jspecify.annotations.NullMarked;
