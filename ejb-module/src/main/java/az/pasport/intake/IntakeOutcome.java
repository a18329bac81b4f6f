package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the decisions of one transaction come to: all that is to be written at its end. Decisions
 * add to it.
 *
 * @param accepted what was found good: records, and what their senders are told
 * @param refusals what was refused
 * @param strangers who is not on record, and of whom the sender was told that the registry differs
 * @param newPeople who was not known before
 * @param newDeaths of whom of them the registry says that they have died, and when
 * @param renamed whose registered details are to be replaced, each with a person so described
 * @param doses how many are needed of each lot; lots in the order in which they must be held
 * @param givenBack versions of records whose doses go back to the stock
 */
record IntakeOutcome(
    List<MessageDecision.Accepted> accepted,
    List<Refusal> refusals,
    List<Identity> strangers,
    List<Person> newPeople,
    Map<Person, LocalDate> newDeaths,
    Map<Person, Person> renamed,
    Map<StockedLot, Integer> doses,
    List<HealthRecord> givenBack) {
  /** The order in which a transaction holds several lots, or two would wait for each other. */
  static final Comparator<Lot> BY_LOT =
      Comparator.comparing(Lot::product).thenComparing(Lot::number);

  /** A lot in the stock of a facility; all of one transaction are of one facility. */
  record StockedLot(Facility facility, Lot lot) {}

  /** Nothing is decided yet. */
  IntakeOutcome() {
    this(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new IdentityHashMap<>(),
        new TreeMap<>(Comparator.comparing(StockedLot::lot, BY_LOT)),
        new ArrayList<>());
  }

  void add(MessageDecision decision) {
    decision.accepted().ifPresent(accepted::add);
    decision.refusal().ifPresent(refusals::add);
  }

  void needsDose(Facility facility, Lot lot) {
    doses.merge(new StockedLot(facility, lot), 1, Integer::sum);
  }
}
