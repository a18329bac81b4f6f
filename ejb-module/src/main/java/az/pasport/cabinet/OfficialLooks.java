package az.pasport.cabinet;

import az.pasport.audit.PersonAudit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the caller when officials have looked at them, and why; not which official. */
@Stateless
@RolesAllowed("citizen")
public class OfficialLooks {
  @Inject CurrentCitizen citizen;
  @Inject PersonAudit deeds;

  /** The latest looks, the latest first: as many as of institutions. */
  public List<OfficialLook> latest() {
    return citizen
        .person()
        .map(person -> deeds.looksByOfficials(person.entryNumbers(), InstitutionLookups.MOST_SHOWN))
        .orElse(List.of())
        .stream()
        .map(deed -> new OfficialLook(deed.doneAt(), deed.deed(), deed.reason()))
        .toList();
  }
}
