package az.pasport.verification;

import java.util.List;

/** The list of believed signers, as a verifier asks it. */
public interface SignerLookup {
  /** The signers that bear a key identifier: usually one, and each is to be tried. */
  List<? extends Signer> candidates(byte[] keyId);

  /** Whether a key identifier is that of a signer of ours which is no longer listed. */
  boolean isWithdrawn(byte[] keyId);
}
