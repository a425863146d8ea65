/** {@code POST /ingest}: files taken in over HTTP, by whoever bears the write token. */
@NullMarked
package org.ascribe.upload;

import org.jspecify.annotations.NullMarked;
