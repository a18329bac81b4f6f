package az.pasport.verification;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import java.security.cert.X509Certificate;
import java.util.Set;

/** A document signer whose signatures are believed. */
public interface Signer {
  X509Certificate certificate();

  /**
   * Whose signer it is: ISO 3166-1 alpha-2, or a code that its list uses; empty where neither list
   * nor certificate says.
   */
  String country();

  /** Whether the key is ours: the register knows what it signed. */
  boolean isOwn();

  default Set<DccKeyUsage> usages() {
    return DccKeyUsage.grantedBy(certificate(), isOwn());
  }

  default boolean maySign(Entry entry) {
    return usages().contains(DccKeyUsage.of(entry));
  }

  default boolean signed(CoseSign1 envelope) {
    return envelope.verify(certificate().getPublicKey());
  }
}
