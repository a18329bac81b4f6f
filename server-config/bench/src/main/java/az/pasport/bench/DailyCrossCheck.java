package az.pasport.bench;

import az.pasport.bench.InventedPeople.Invented;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.facility.Region;
import az.pasport.impact.AgeBand;
import az.pasport.impact.Counts;
import az.pasport.impact.Impact;
import az.pasport.impact.ImpactPeriod;
import az.pasport.impact.PopulationGroup;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares every count over a few people with what asking about every day gives. It asks about the
 * people as they were invented, so that what was written and read is checked with it.
 *
 * @param days how far to look
 * @param people how many are asked about
 */
record DailyCrossCheck(Decree draft, int days, int people) {
  /** Whether all counts are the same, and prints it. */
  boolean isRight(Impact found, ReportWriter out) {
    Map<List<Object>, Counts> expected = expected(found.period());
    Map<List<Object>, Counts> counted = new HashMap<>();
    found.days().forEach(row -> counted.put(List.of(row.day(), row.group()), row.counts()));
    found.people().forEach(row -> counted.put(List.of(row.group()), row.counts()));
    boolean right = expected.equals(counted) && !expected.isEmpty();
    out.line(
        "%,d people asked about every day: %,d counts, %s",
        people, expected.size(), right ? "all the same" : "NOT the same");
    return right;
  }

  private Map<List<Object>, Counts> expected(ImpactPeriod period) {
    Map<List<Object>, Counts> expected = new HashMap<>();
    var without = new Timeline(RuleBook.national(), period.from(), days);
    var with = new Timeline(RuleBook.national().with(draft), period.from(), days);
    for (int number = 1; number <= people; number++) {
      Invented person = InventedPeople.person(number);
      if (person.entries().isEmpty()) {
        continue;
      }
      MedicalHistory history = person.history();
      Region region = person.entries().get(person.entries().size() - 1).region();
      for (CertificateKind kind : CertificateKind.values()) {
        var group = new PopulationGroup(kind, AgeBand.of(person.born(), period.from()), region);
        Counts whole = Counts.NONE;
        for (int day = 0; day < days; day++) {
          LocalDate date = period.day(day);
          boolean before = without.isDueOn(date, kind, history);
          boolean after = with.isDueOn(date, kind, history);
          var here = new Counts(after && !before ? 1 : 0, before && !after ? 1 : 0);
          if (!here.isNone()) {
            expected.merge(List.of(date, group), here, Counts::plus);
            whole =
                new Counts(
                    Math.max(whole.gain(), here.gain()), Math.max(whole.lose(), here.lose()));
          }
        }
        if (!whole.isNone()) {
          expected.merge(List.of(group), whole, Counts::plus);
        }
      }
    }
    return expected;
  }
}
