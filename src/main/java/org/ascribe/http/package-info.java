/**
 * What every path shares at the edge: which form of an answer is meant, how errors are told, how
 * answers are kept fresh, and how their bodies are sent.
 */
@NullMarked
package org.ascribe.http;

import org.jspecify.annotations.NullMarked;
