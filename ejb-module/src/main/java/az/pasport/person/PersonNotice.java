package az.pasport.person;

import java.time.Instant;

/** What a person is to know: somebody has changed what is stored of who they are. */
public record PersonNotice(Kind kind, Instant at) {
  /** What was changed. The names are part of the API. */
  public enum Kind {
    /** Name or birth date. */
    DETAILS_CORRECTED,
    /** A mistyped FIN or document. */
    IDENTITY_CORRECTED,
    /** Records under another identity are theirs, too. */
    IDENTITIES_JOINED,
    /** They are not any more. */
    IDENTITIES_PARTED,
    DEATH_RECORDED,
    /** It was recorded in error. */
    DEATH_UNDONE
  }
}
