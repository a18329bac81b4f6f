package az.pasport.inquiry;

import az.pasport.audit.PersonAudit;
import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.Institutions;
import az.pasport.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looked at a person, as the audit has it, inside its caller's transaction. */
@ApplicationScoped
class LookHistory {
  @Inject PersonAudit audit;
  @Inject Institutions institutions;

  /** Looks by officials and by verifiers, the latest first. */
  List<PersonAudit.Deed> latest(Person person, int most) {
    List<Long> numbers = person.entryNumbers();
    return Stream.concat(
            audit.looksByOfficials(numbers, most).stream(),
            audit.byVerifiers(numbers, most).stream())
        .sorted(Comparator.comparing(PersonAudit.Deed::doneAt).reversed())
        .limit(most)
        .toList();
  }

  /** The institutions of verifiers, by code. */
  Map<String, Institution> institutions(List<PersonAudit.Deed> looks) {
    return looks.stream()
        .flatMap(look -> look.institution().stream())
        .distinct()
        .flatMap(code -> InstitutionCode.parse(code).flatMap(institutions::byCode).stream())
        .collect(Collectors.toMap(known -> known.code().value(), Function.identity()));
  }
}
