package org.ascribe.ledger;

import java.time.Instant;

/**
 * One entry of the ledger, as stored.
 *
 * @param sequence position in the ledger, from 1, without gaps
 * @param time when the ledger took the entry (UTC, microseconds); never earlier than the entry
 *     before
 * @param agent who or what asked for the change
 * @param kind what the entry did
 * @param subject IRI of the record's named graph; for a user's write the graph written to, or
 *     {@link Ledger#SEVERAL_GRAPHS}
 * @param contentHash for a record, {@link ContentHash} of its whole content after the entry; for a
 *     user's write the SHA-256 of the patch (64 hexadecimal digits, lower case)
 * @param previousHash {@link #hash()} of the entry before; 64 zeros for the first
 * @param hash the entry's own link of the chain, see {@link HashChain}
 * @param patch the change
 */
public record Entry(
    long sequence,
    Instant time,
    String agent,
    Kind kind,
    String subject,
    String contentHash,
    String previousHash,
    String hash,
    Patch patch) {}
