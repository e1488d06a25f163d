package org.interdict.kit.imports;

/**
 * A row that waits for its verdict.
 *
 * @param content of a native import the record as JSON; of a profile the JSON array of its cells
 * @param digest of a profile's row: SHA-256 of its cells
 * @param occurrence of a profile's row: which of the equal rows of the upload it is, from 1
 */
public record ImportRow(byte[] content, byte[] digest, int occurrence) {}
