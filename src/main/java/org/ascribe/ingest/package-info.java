/**
 * Readers of outside formats. Each recognises its format by header or shape, never by file name,
 * and gives reports or refusals, every refusal with its place and reason.
 */
@NullMarked
package org.ascribe.ingest;

import org.jspecify.annotations.NullMarked;
