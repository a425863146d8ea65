/**
 * What an ill-meaning client sends, and what it has to be answered (SECURITY 1.5): a folder of
 * {@code cases/hostile} for each input, sent byte for byte through a socket.
 */
@NullMarked
package org.ascribe.hostile;

import org.jspecify.annotations.NullMarked;
