/**
 * Stores of any size for tests and measurements, and what measures them. Not shipped: these are
 * test sources. What is generated is invented; only its proportions are those of real data.
 */
@NullMarked
package org.ascribe.bench;

import org.jspecify.annotations.NullMarked;
