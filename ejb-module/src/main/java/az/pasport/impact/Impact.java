package az.pasport.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draft would do, in numbers of people.
 *
 * @param days on which somebody gains or loses; other days and groups have no row
 * @param people over the whole period, each counted once; groups without any have no row
 */
public record Impact(ImpactPeriod period, List<OnDay> days, List<OverAll> people) {
  public Impact {
    days = List.copyOf(days);
    people = List.copyOf(people);
  }

  /** How many of a group on a day. */
  public record OnDay(LocalDate day, PopulationGroup group, Counts counts) {}

  /** How many of a group on at least one day. */
  public record OverAll(PopulationGroup group, Counts counts) {}

  static Impact of(ImpactPeriod period, GainLossCounter counter) {
    var people = new ArrayList<OverAll>();
    var rows = new ArrayList<Counts[]>();
    for (int group = 0; group < PopulationGroup.ALL.size(); group++) {
      rows.add(counter.byDay(group));
      if (!counter.people(group).isNone()) {
        people.add(new OverAll(PopulationGroup.ALL.get(group), counter.people(group)));
      }
    }
    var days = new ArrayList<OnDay>();
    for (int day = 0; day < period.days(); day++) {
      for (int group = 0; group < PopulationGroup.ALL.size(); group++) {
        Counts counts = rows.get(group)[day];
        if (!counts.isNone()) {
          days.add(new OnDay(period.day(day), PopulationGroup.ALL.get(group), counts));
        }
      }
    }
    return new Impact(period, days, people);
  }
}
