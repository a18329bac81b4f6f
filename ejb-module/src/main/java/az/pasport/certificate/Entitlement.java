package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Validity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a person has of one kind of certificate today. */
public sealed interface Entitlement {
  CertificateKind kind();

  <R> R accept(Visitor<R> visitor);

  /** The certificate, where there is one. */
  default Optional<CertificateView> certificateIfIssued() {
    return Optional.empty();
  }

  /** Whether there is a certificate, or one is issued when it is opened. */
  default boolean isHeldOrDue() {
    return false;
  }

  /** This, or what is made of it where the certificate is due. */
  default Entitlement ifDue(Function<Due, Entitlement> issue) {
    return this;
  }

  interface Visitor<R> {
    R issued(Issued issued);

    R due(Due due);

    R notDue(NotDue notDue);

    R withheld(Withheld withheld);

    R deceased(Deceased deceased);
  }

  /** The certificate was issued, is not revoked, and says what the rules say today. */
  record Issued(CertificateView certificate) implements Entitlement {
    @Override
    public CertificateKind kind() {
      return certificate.kind();
    }

    @Override
    public Optional<CertificateView> certificateIfIssued() {
      return Optional.of(certificate);
    }

    @Override
    public boolean isHeldOrDue() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.issued(this);
    }
  }

  /** A certificate is due, and is issued when it is opened: see {@link IssuanceService}. */
  record Due(Eligible eligible) implements Entitlement {
    @Override
    public CertificateKind kind() {
      return eligible.kind();
    }

    public Validity validity() {
      return eligible.validity();
    }

    public Decree basis() {
      return eligible.decree();
    }

    @Override
    public boolean isHeldOrDue() {
      return true;
    }

    @Override
    public Entitlement ifDue(Function<Due, Entitlement> issue) {
      return issue.apply(this);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.due(this);
    }
  }

  /**
   * No certificate is due.
   *
   * @param why what is missing, and what would change it
   * @param known which records are known
   */
  record NotDue(NotEligible why, MedicalHistory known) implements Entitlement {
    @Override
    public CertificateKind kind() {
      return why.kind();
    }

    /** The decree that was asked; empty before the first. */
    public Optional<Decree> decree() {
      return why.decree();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notDue(this);
    }
  }

  /**
   * A certificate was revoked, and the records it rested on are in doubt: none is issued until
   * those are corrected.
   */
  record Withheld(CertificateKind kind, Revocation revocation) implements Entitlement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.withheld(this);
    }
  }

  /** On record as dead since a day in Baku: none is issued, and none issued before is offered. */
  record Deceased(CertificateKind kind, LocalDate diedOn) implements Entitlement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.deceased(this);
    }
  }
}
