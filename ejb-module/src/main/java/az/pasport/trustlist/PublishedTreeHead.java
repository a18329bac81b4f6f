package az.pasport.trustlist;

import java.time.Instant;

/**
 * A signed head of the transparency log's tree, as anybody reads it.
 *
 * @param size how many entries the tree has
 * @param jws the compact serialisation
 */
public record PublishedTreeHead(long size, Instant signedAt, String jws) {}
