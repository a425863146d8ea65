/**
 * Tables as rows of named cells: the encoding, the delimiter, the head and the lines of a CSV file,
 * whatever program wrote it. What the cells mean is no concern of it.
 */
@NullMarked
package org.ascribe.ingest.table;

import org.jspecify.annotations.NullMarked;
