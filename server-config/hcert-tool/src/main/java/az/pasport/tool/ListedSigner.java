package az.pasport.tool;

import az.pasport.hcert.DccKeyUsage;
import az.pasport.verification.OurCountry;
import az.pasport.verification.Signer;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A document signer of a list.
 *
 * @param country whose signer it is, ISO 3166-1 alpha-2; empty when neither list nor certificate
 *     says
 * @param listedKinds the kinds of certificate for which the list names it
 */
record ListedSigner(X509Certificate certificate, String country, Set<DccKeyUsage> listedKinds)
    implements Signer {
  /** Whether it is not known to be another country's. */
  @Override
  public boolean isOwn() {
    return country.isEmpty() || country.equals(OurCountry.CODE);
  }

  /** Both the list and the certificate must allow a kind. */
  @Override
  public Set<DccKeyUsage> usages() {
    Set<DccKeyUsage> allowed = EnumSet.noneOf(DccKeyUsage.class);
    allowed.addAll(Signer.super.usages());
    allowed.retainAll(listedKinds);
    return allowed;
  }
}
