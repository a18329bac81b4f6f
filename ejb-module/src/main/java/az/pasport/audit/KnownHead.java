package az.pasport.audit;

/**
 * A head that a chain is checked against.
 *
 * @param origin where it comes from, for people, e.g. {@code the head signed at
 *     2026-11-28T10:00:00Z}
 */
public record KnownHead(ChainHead head, String origin) {}
