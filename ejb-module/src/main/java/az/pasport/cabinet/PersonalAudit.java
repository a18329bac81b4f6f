package az.pasport.cabinet;

import az.pasport.audit.AuditLog;
import az.pasport.audit.PersonAudit;
import az.pasport.institution.Institution;
import az.pasport.person.Person;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audit says of one person, inside the transaction of its caller. */
@ApplicationScoped
class PersonalAudit {
  @Inject PersonAudit deeds;
  @Inject InstitutionLookups lookups;
  @Inject AuditLog audit;

  /** The entries that name the person, the latest first. */
  List<PersonAudit.Deed> deeds(Optional<Person> person, int most) {
    return person.map(known -> deeds.of(known.entryNumbers(), most)).orElse(List.of());
  }

  Map<String, Institution> institutions(List<PersonAudit.Deed> named) {
    return lookups.institutions(named);
  }

  void exported(Optional<Person> person) {
    Caller.Citizen citizen =
        person.map(Person::id).map(Caller.Citizen::of).orElse(Caller.Citizen.WITHOUT_RECORDS);
    audit.append(citizen, "DATA_EXPORTED", citizen.actor());
  }
}
