package az.pasport.wording;

import az.pasport.certificate.Entitlement;
import az.pasport.decree.CertificateKind;
import az.pasport.inquiry.RecordHistory;
import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordState;
import az.pasport.rules.Eligibility.NotEligible;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words what the help desk answers to "why has this person no certificate?": to the person, and
 * without anything that only makes sense on a screen.
 */
public record HelpDeskFormatter(Messages messages) {
  /** States in which a record does not count, and its facility has something to do. */
  private static final Set<RecordState> OBSTACLES =
      Set.of(RecordState.PENDING, RecordState.FROZEN, RecordState.IN_DOUBT);

  /**
   * The answer about a kind of certificate.
   *
   * @param records of the person: of those that do not count, what their facilities have to do is
   *     told first
   */
  public HelpDeskAnswer format(Entitlement entitlement, List<RecordHistory> records) {
    return entitlement.accept(new Answers(records));
  }

  private final class Answers implements Entitlement.Visitor<HelpDeskAnswer> {
    private final List<RecordHistory> records;

    Answers(List<RecordHistory> records) {
      this.records = records;
    }

    @Override
    public HelpDeskAnswer issued(Entitlement.Issued issued) {
      return new HelpDeskAnswer(
          messages.of("helpDesk.issued", validity(issued.certificate().validity())), toOpen());
    }

    @Override
    public HelpDeskAnswer due(Entitlement.Due due) {
      return new HelpDeskAnswer(messages.of("cabinet.due"), toOpen());
    }

    private List<String> toOpen() {
      return List.of(messages.of("helpDesk.do.open"));
    }

    @Override
    public HelpDeskAnswer notDue(Entitlement.NotDue notDue) {
      return new HelpDeskAnswer(
          new ExplanationFormatter(messages).format(notDue.why().explanation()),
          Stream.concat(obstacles(notDue.kind()), steps(notDue.why())).toList());
    }

    @Override
    public HelpDeskAnswer withheld(Entitlement.Withheld withheld) {
      return new HelpDeskAnswer(
          messages.of(
              "withheld." + withheld.revocation().reason(),
              messages.date(Baku.dateOf(withheld.revocation().revokedAt()))),
          Stream.concat(
                  obstacles(withheld.kind()),
                  Stream.of(messages.of("withheld.do.1"), messages.of("withheld.do.2")))
              .toList());
    }

    @Override
    public HelpDeskAnswer deceased(Entitlement.Deceased deceased) {
      return new HelpDeskAnswer(
          messages.of("deceased.why", messages.date(deceased.diedOn())),
          List.of(messages.of("deceased.do")));
    }

    private Stream<String> obstacles(CertificateKind kind) {
      return records.stream()
          .filter(record -> OBSTACLES.contains(record.state()))
          .filter(
              record ->
                  record.told().event().filter(event -> event.accept(new Kinds(kind))).isPresent())
          .map(
              record ->
                  messages.of(
                      "helpDesk.record." + record.state(),
                      messages.date(record.told().happenedOn()),
                      record.told().facility().name(messages.getLocale())));
    }

    private Stream<String> steps(NotEligible why) {
      return switch (why.shortfall()) {
        case NO_DOSE,
            SERIES_INCOMPLETE,
            EARLIER_DOSE_NOT_RECORDED,
            NO_INFECTION,
            NO_NEGATIVE_TEST,
            NO_CONCLUSION ->
            Stream.of(
                messages.of("helpDesk.do." + why.shortfall() + ".1"),
                messages.of("helpDesk.do." + why.shortfall() + ".2"));
        case VALIDITY_ENDED -> Stream.of(messages.of("helpDesk.do.VALIDITY_ENDED." + why.kind()));
        case TOO_EARLY ->
            Stream.of(
                messages.of(
                    "helpDesk.do.TOO_EARLY",
                    messages.dateInWords(why.possibleFrom().orElseThrow())));
        case NOT_IN_DECREE, NO_DECREE -> Stream.of(messages.of("helpDesk.do.NO_DECREE"));
      };
    }

    private String validity(Validity validity) {
      return validity.fold(
          days ->
              days.until()
                  .map(last -> messages.of("certificate.valid.until", messages.dateInWords(last)))
                  .orElseGet(() -> messages.of("certificate.valid.endless")),
          hours ->
              messages.of("certificate.valid.until.minute", messages.minuteInWords(hours.until())));
    }
  }

  /** Whether a kind of certificate can rest on an event. */
  private record Kinds(CertificateKind kind) implements MedicalEvent.Visitor<Boolean> {
    @Override
    public Boolean vaccination(MedicalEvent.Vaccination vaccination) {
      return kind == CertificateKind.VACCINATION || kind == CertificateKind.IMMUNITY;
    }

    @Override
    public Boolean test(MedicalEvent.Test test) {
      return kind == CertificateKind.TEST || kind == CertificateKind.IMMUNITY;
    }

    @Override
    public Boolean recovery(MedicalEvent.Recovery recovery) {
      return kind == CertificateKind.IMMUNITY;
    }

    @Override
    public Boolean contraindication(MedicalEvent.Contraindication contraindication) {
      return kind == CertificateKind.CONTRAINDICATION;
    }
  }
}
