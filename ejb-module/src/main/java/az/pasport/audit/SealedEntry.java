package az.pasport.audit;

/**
 * An entry at its place in the chain.
 *
 * @param place counted from 1
 * @param hash over the entry and its predecessor's hash, SHA-256 in hexadecimal
 */
public record SealedEntry(long place, EntryContent content, String hash) {
  /** Whether the entry is as it was sealed, behind a predecessor with this hash. */
  boolean follows(String previousHash) {
    return !hash.isEmpty() && content.hashBehind(place, previousHash).equals(hash);
  }
}
