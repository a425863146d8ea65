/**
 * The test suites of the W3C, run against a live server through HTTP alone: what a client sees is
 * what is judged (INTERFACES 1.11).
 */
@NullMarked
package org.ascribe.conformance;

import org.jspecify.annotations.NullMarked;
