package az.pasport.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * The first place at which a chain is not what it was.
 *
 * @param place of the first entry that is wrong; of a rewritten chain the place up to which it was
 *     rewritten
 * @param doneAt the time of the entry found there; empty where none was found
 * @param against the head that the chain contradicts; empty where the chain contradicts itself
 * @param agreedUpTo the last place that a known head confirms; 0 where none does
 */
public record ChainBreak(
    Kind kind, long place, Optional<Instant> doneAt, Optional<KnownHead> against, long agreedUpTo) {

  public enum Kind {
    /** No entry is at the place, and later ones are there. */
    MISSING,
    /** A second entry claims a place. */
    REPEATED,
    /** The entry, or its hash, is not the one that was sealed. */
    CHANGED,
    /** The personal data beside the entry are not those that were sealed; the entry is. */
    PERSONAL_DATA_CHANGED,
    /** The chain is consistent and has another entry at the place than a known head names. */
    REWRITTEN,
    CUT_OFF
  }
}
