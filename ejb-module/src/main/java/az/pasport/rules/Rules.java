package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Applies a rule book. It has no state but the book. */
public final class Rules {
  private final RuleBook book;

  public Rules(RuleBook book) {
    this.book = book;
  }

  RuleBook book() {
    return book;
  }

  /** What a person with this history is due at a moment, and whether the next decree changes it. */
  public Eligibility decide(CertificateKind kind, MedicalHistory history, Instant at) {
    Eligibility answer = answer(kind, history, at);
    return book.nextAfter(Baku.dateOf(at))
        .flatMap(decree -> changeBy(decree, kind, history, at))
        .map(answer::andAlso)
        .orElse(answer);
  }

  /** The answer alone, without a look at the decrees to come. */
  Eligibility answer(CertificateKind kind, MedicalHistory history, Instant at) {
    return book.inForceOn(Baku.dateOf(at))
        .map(decree -> under(decree, kind, history, at))
        .orElseGet(
            () ->
                new NotEligible(
                    kind,
                    Optional.empty(),
                    Shortfall.NO_DECREE,
                    List.of(),
                    Optional.empty(),
                    List.of()));
  }

  private Optional<Change> changeBy(
      Decree next, CertificateKind kind, MedicalHistory history, Instant at) {
    Instant itsFirstMoment = Baku.startOf(next.inForceFrom());
    Optional<Validity> without =
        book.inForceOn(Baku.dateOf(at))
            .flatMap(decree -> validity(under(decree, kind, history, itsFirstMoment)));
    Optional<Validity> with = validity(under(next, kind, history, itsFirstMoment));
    return with.equals(without)
        ? Optional.empty()
        : Optional.of(new Change.ByDecree(next, with.isPresent(), with.flatMap(Validity::lastDay)));
  }

  private static Optional<Validity> validity(Eligibility answer) {
    return answer.eligible().map(Eligible::validity);
  }

  private static Eligibility under(
      Decree decree, CertificateKind kind, MedicalHistory history, Instant at) {
    LocalDate date = Baku.dateOf(at);
    return switch (kind) {
      case VACCINATION -> new VaccinationRule(decree, history, date).answer();
      case IMMUNITY -> new ImmunityRule(decree, history, date).answer();
      case TEST -> new TestRule(decree, history, at).answer();
      case CONTRAINDICATION -> new ContraindicationRule(decree, history, date).answer();
    };
  }
}
