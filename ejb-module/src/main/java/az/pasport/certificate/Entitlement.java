package az.pasport.certificate;

import az.pasport.rules.CertificateKind;
import az.pasport.rules.Decree;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import java.util.Optional;

/** What a person has of one kind of certificate today. */
public sealed interface Entitlement {
  CertificateKind kind();

  /** They have one. */
  record Held(CertificateView certificate) implements Entitlement {
    @Override
    public CertificateKind kind() {
      return certificate.kind();
    }
  }

  /**
   * They have none.
   *
   * @param why what is missing, and what would change it
   * @param known which records are known
   * @param decree that was asked
   */
  record Lacking(Eligibility.NotEligible why, MedicalHistory known, Optional<Decree> decree)
      implements Entitlement {
    @Override
    public CertificateKind kind() {
      return why.kind();
    }
  }

  /**
   * They had one that was revoked, and the records it rested on are in doubt: none is issued until
   * those are corrected.
   */
  record Withheld(CertificateKind kind, Revocations.Revoked revocation) implements Entitlement {}
}
