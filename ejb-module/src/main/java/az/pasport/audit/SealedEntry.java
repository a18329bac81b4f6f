package az.pasport.audit;

import java.util.Optional;

/**
 * An entry at its place in the chain.
 *
 * @param place counted from 1
 * @param hash over the entry and its predecessor's hash, SHA-256 in hexadecimal
 * @param personal whom it names, stored beside the chain; empty once that is erased, or where it
 *     was not read
 */
public record SealedEntry(
    long place, EntryContent content, String hash, Optional<PersonalParts> personal) {
  public SealedEntry(long place, EntryContent content, String hash) {
    this(place, content, hash, Optional.empty());
  }

  /** Whether the entry is as it was sealed, behind a predecessor with this hash. */
  boolean follows(String previousHash) {
    return !hash.isEmpty() && content.hashBehind(place, previousHash).equals(hash);
  }

  /** Whether the personal data stored beside the entry, if any, are those that were sealed. */
  boolean isTruthful() {
    return personal.filter(parts -> !parts.digest().equals(content.personalDigest())).isEmpty();
  }

  /** Whether the entry had personal data that are not there. */
  public boolean isErased() {
    return personal.isEmpty() && !content.personalDigest().isEmpty();
  }

  /** Whether somebody only looked: its personal data are stored for the time of look-ups. */
  public boolean isLookUp() {
    return AuditPersonalData.isLookUp(content.deed());
  }
}
