package az.pasport.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draft would do, in numbers of people.
 *
 * @param days on which somebody gains or loses; other days and groups have no row
 * @param people over the whole horizon, each counted once; groups without any have no row
 */
public record Impact(ImpactPeriod horizon, List<OnDay> days, List<OverAll> people) {
  public Impact {
    days = List.copyOf(days);
    people = List.copyOf(people);
  }

  /** How many of a group on a day. */
  public record OnDay(LocalDate day, PopulationGroup group, Counts counts) {}

  /** How many of a group on at least one day. */
  public record OverAll(PopulationGroup group, Counts counts) {}

  static Impact of(ImpactPeriod horizon, GainLossCounter tally) {
    var people = new ArrayList<OverAll>();
    var rows = new ArrayList<Counts[]>();
    for (int group = 0; group < PopulationGroup.ALL.size(); group++) {
      rows.add(tally.byDay(group));
      if (!tally.people(group).isNone()) {
        people.add(new OverAll(PopulationGroup.ALL.get(group), tally.people(group)));
      }
    }
    var days = new ArrayList<OnDay>();
    for (int day = 0; day < horizon.days(); day++) {
      for (int group = 0; group < PopulationGroup.ALL.size(); group++) {
        Counts counts = rows.get(group)[day];
        if (!counts.isNone()) {
          days.add(new OnDay(horizon.day(day), PopulationGroup.ALL.get(group), counts));
        }
      }
    }
    return new Impact(horizon, days, people);
  }
}
