package az.pasport.trustlist;

import java.util.Optional;

/** A certificate on an imported list that was not taken over, as the list names it. */
public record SkippedCertificate(Optional<String> country, Optional<String> kid, Why why) {
  /** The names are part of the API. */
  public enum Why {
    /** {@code rawData} is no X.509 certificate. */
    NO_CERTIFICATE,
    /** {@code country} is missing or no country code. */
    NO_COUNTRY,
    /** Our own signers stand in our own key store and on no stranger's list. */
    OUR_COUNTRY,
    /** {@code kid} is not the certificate's. */
    WRONG_KID,
    /** Neither on P-256, P-384 or P-521 nor RSA of 2048 to 4096 bits for PS256. */
    UNUSABLE_KEY
  }
}
