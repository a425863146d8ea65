package org.ascribe.export;

import java.time.Instant;

/**
 * The state of the ledger that an export was taken from.
 *
 * @param sequence the number of the last entry that counts; 0 when there is none
 * @param hash the hash of that entry, which stands for everything before it as well
 * @param time when the entry was made
 */
public record Revision(long sequence, String hash, Instant time) {}
