package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.rules.Eligibility;
import az.pasport.rules.Explanation;
import az.pasport.rules.MedicalHistory;
import java.time.LocalDate;
import java.util.Optional;

/** What a person has of one kind of certificate today. */
public sealed interface Entitlement {
  CertificateKind kind();

  /**
   * They have one.
   *
   * @param explanation why, and what would change it
   */
  record Held(CertificateView certificate, Explanation explanation) implements Entitlement {
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
   */
  record Lacking(Eligibility.NotEligible why, MedicalHistory known) implements Entitlement {
    @Override
    public CertificateKind kind() {
      return why.kind();
    }

    /** The decree that was asked; empty before the first. */
    public Optional<Decree> decree() {
      return why.decree();
    }
  }

  /**
   * They had one that was revoked, and the records it rested on are in doubt: none is issued until
   * those are corrected.
   */
  record Withheld(CertificateKind kind, Revocations.Revoked revocation) implements Entitlement {}

  /**
   * They are on record as dead: none is issued, and none of those before is offered.
   *
   * @param diedOn in Baku
   */
  record Deceased(CertificateKind kind, LocalDate diedOn) implements Entitlement {}
}
