package az.pasport.revocation;

import az.pasport.certificate.SuspensionEffects;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordVersion;
import az.pasport.record.Records;
import az.pasport.time.Baku;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Counts what a bulk revocation would touch, a page of people in each transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RevocationPreview {
  private static final int PAGE = 50;

  @Inject RevocationStore store;
  @Inject People people;
  @Inject Records records;
  @Inject SuspensionEffects effects;
  @Inject Clock clock;

  /**
   * Fixes the set of records, or counts the next people, or ends the preview.
   *
   * @return how many people were counted
   */
  public int next(long id) {
    BulkRevocation revocation = store.get(id);
    if (!revocation.isCollected()) {
      store.collect(revocation);
      return 0;
    }
    List<Long> page = store.progress().next(id, RevocationProgress.State.CHOSEN, PAGE);
    if (page.isEmpty()) {
      store.previewed(revocation);
      return 0;
    }
    var counter = new PreviewCounter(Baku.today(clock));
    page.forEach(person -> count(id, person, counter));
    store.count(revocation, counter);
    return page.size();
  }

  private void count(long id, long number, PreviewCounter counter) {
    people
        .byNumber(number)
        .map(Person::holder)
        .ifPresent(person -> count(id, person, number, counter));
    store
        .progress()
        .move(id, number, RevocationProgress.State.CHOSEN, RevocationProgress.State.COUNTED);
  }

  private void count(long id, Person person, long number, PreviewCounter counter) {
    Set<RecordVersion> versions =
        Set.copyOf(store.records().versions(id, number, ChosenRecords.State.CHOSEN));
    List<HealthRecord> all = records.all(person);
    List<HealthRecord> chosen =
        all.stream().filter(record -> versions.contains(record.version())).toList();
    if (!chosen.isEmpty()) {
      counter.add(
          person.birthDate().earliest(),
          chosen,
          effects.forecast(
              person,
              chosen.stream().map(HealthRecord::version).toList(),
              all.stream()
                  .filter(HealthRecord::counts)
                  .filter(record -> !versions.contains(record.version()))
                  .toList()));
    }
  }
}
