package az.pasport.web.staff;

import az.pasport.certificate.CertificateRecord;
import az.pasport.certificate.Revocation;
import az.pasport.inquiry.CaseFile;
import az.pasport.inquiry.RecordHistory;
import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordState;
import az.pasport.record.TestOutcome;
import az.pasport.time.Baku;
import az.pasport.web.pages.ValidityText;
import az.pasport.web.staff.PersonTimeline.Bar;
import az.pasport.web.staff.PersonTimeline.Content;
import az.pasport.web.staff.PersonTimeline.DecreeDay;
import az.pasport.web.staff.PersonTimeline.Lane;
import az.pasport.web.staff.PersonTimeline.Mark;
import az.pasport.web.staff.PersonTimeline.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts what is in a person's file into the lanes of a timeline. */
final class CaseFileTimeline {
  private final Messages texts;
  private final Map<Lane, List<Mark>> marks = new EnumMap<>(Lane.class);
  private final Map<Lane, List<Bar>> bars = new EnumMap<>(Lane.class);

  private CaseFileTimeline(Messages texts) {
    this.texts = texts;
    for (Lane lane : Lane.values()) {
      marks.put(lane, new ArrayList<>());
      bars.put(lane, new ArrayList<>());
    }
  }

  /**
   * The timeline of a file.
   *
   * @param today in Baku
   */
  static PersonTimeline of(CaseFile file, LocalDate today, Messages texts) {
    var sorted = new CaseFileTimeline(texts);
    file.records().forEach(sorted::add);
    file.certificates().forEach(sorted::add);
    return PersonTimeline.of(
        List.of(Lane.values()).stream()
            .map(lane -> new Content(lane, sorted.marks.get(lane), sorted.bars.get(lane)))
            .toList(),
        file.book().decrees().stream()
            .map(
                decree ->
                    new DecreeDay(
                        decree.inForceFrom(),
                        texts.date(decree.inForceFrom()) + ": " + decree.cite(texts.getLocale())))
            .toList(),
        today);
  }

  private void add(RecordHistory record) {
    record.told().event().ifPresent(event -> event.accept(new Placing(record, event)));
  }

  private void add(CertificateRecord certificate) {
    String kind = texts.of(certificate.outline().kind());
    bars.get(Lane.CERTIFICATES)
        .add(
            new Bar(
                certificate.validity().firstDay(),
                certificate.validity().lastDay(),
                certificate.outline().revocation().map(Revocation::revokedAt).map(Baku::dateOf),
                true,
                kind,
                kind + ": " + new ValidityText(texts).period(certificate.validity())));
  }

  /** Puts an event where it belongs. */
  private final class Placing implements MedicalEvent.Visitor<Boolean> {
    private final RecordHistory record;
    private final String words;

    Placing(RecordHistory record, MedicalEvent event) {
      this.record = record;
      this.words =
          texts.date(record.told().happenedOn())
              + ": "
              + event.accept(new EventText(texts))
              + ", "
              + record.told().facility().name(texts.getLocale());
    }

    private Mark mark(LocalDate day, Shape shape, String sign) {
      return new Mark(day, shape, record.state() == RecordState.IN_FORCE, sign, words);
    }

    @Override
    public Boolean vaccination(MedicalEvent.Vaccination dose) {
      return marks
          .get(Lane.DOSES)
          .add(mark(dose.givenOn(), Shape.DOSE, Integer.toString(dose.position().number())));
    }

    @Override
    public Boolean test(MedicalEvent.Test test) {
      boolean isPositive = test.outcome() == TestOutcome.DETECTED;
      return marks
          .get(Lane.TESTS)
          .add(
              mark(
                  test.happenedOn(),
                  isPositive ? Shape.POSITIVE_TEST : Shape.NEGATIVE_TEST,
                  isPositive ? "+" : "−"));
    }

    @Override
    public Boolean recovery(MedicalEvent.Recovery recovery) {
      return marks.get(Lane.INFECTIONS).add(mark(recovery.firstPositive(), Shape.INFECTION, ""));
    }

    @Override
    public Boolean contraindication(MedicalEvent.Contraindication contraindication) {
      return bars.get(Lane.CONTRAINDICATIONS)
          .add(
              new Bar(
                  contraindication.validFrom(),
                  Optional.of(contraindication.validUntil()),
                  record.state() == RecordState.WITHDRAWN
                      ? Optional.of(Baku.dateOf(record.current().receivedAt()))
                      : Optional.empty(),
                  record.state() == RecordState.IN_FORCE,
                  contraindication.conclusion(),
                  words));
    }
  }
}
