package az.pasport.web.inside;

import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Breaks a change of a record where a test says so, between one of its steps and the next. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class Faults implements RecordChangeListener {
  /** Where a change can be broken. */
  enum Place {
    /** The new version is stored; no certificate is touched. */
    BEFORE_CERTIFICATES,
    /** Certificates are revoked and issued; nothing is acknowledged. */
    BEFORE_ACKNOWLEDGEMENT
  }

  private static final AtomicReference<Optional<Place>> NEXT =
      new AtomicReference<>(Optional.empty());

  @Inject @Delegate @Any RecordChangeListener certificates;

  /** Breaks every change from now on at this place, or none. */
  static void at(Optional<Place> place) {
    NEXT.set(place);
  }

  @Override
  public boolean isInDoubt(HealthRecord record) {
    return certificates.isInDoubt(record);
  }

  @Override
  public void follow(Person person, HealthRecord change) {
    breakAt(Place.BEFORE_CERTIFICATES);
    certificates.follow(person, change);
    breakAt(Place.BEFORE_ACKNOWLEDGEMENT);
  }

  @Override
  public void follow(Person person, Caller actor) {
    breakAt(Place.BEFORE_CERTIFICATES);
    certificates.follow(person, actor);
    breakAt(Place.BEFORE_ACKNOWLEDGEMENT);
  }

  @Override
  public List<String> outdated(
      Person entry, PersonName name, BirthDate birthDate, List<HealthRecord> records) {
    return certificates.outdated(entry, name, birthDate, records);
  }

  private static void breakAt(Place place) {
    if (NEXT.get().equals(Optional.of(place))) {
      throw new IllegalStateException("broken by a test: " + place);
    }
  }
}
