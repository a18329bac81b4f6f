package az.pasport.cabinet;

import az.pasport.audit.PersonAudit;
import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.Institutions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the caller which institutions have looked their certificates up; not who there did. */
@Stateless
@RolesAllowed("citizen")
public class InstitutionLookups {
  /** How many the page shows; the file has all of them. */
  public static final int MOST_SHOWN = 50;

  @Inject CurrentCitizen citizen;
  @Inject PersonAudit deeds;
  @Inject Institutions institutions;

  /** The latest look-ups, the latest first. */
  public List<InstitutionLookup> latest() {
    List<PersonAudit.Deed> found =
        citizen
            .person()
            .map(person -> deeds.byVerifiers(person.entryNumbers(), MOST_SHOWN))
            .orElse(List.of());
    Map<String, Institution> named = institutions(found);
    return found.stream()
        .flatMap(
            deed ->
                deed.institution().map(named::get).stream()
                    .map(institution -> new InstitutionLookup(deed.doneAt(), institution)))
        .toList();
  }

  /** By code. */
  public Map<String, Institution> institutions(List<PersonAudit.Deed> named) {
    return named.stream()
        .flatMap(deed -> deed.institution().stream())
        .distinct()
        .flatMap(code -> InstitutionCode.parse(code).flatMap(institutions::byCode).stream())
        .collect(Collectors.toMap(institution -> institution.code().value(), Function.identity()));
  }
}
