package az.pasport.web.login;

import az.pasport.clinic.ClinicWorkers;
import az.pasport.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives the role {@code clinic} to a person who logged in by a signature and is a worker of a
 * facility. The register is asked at every request for one of the clinics' pages, so that a worker
 * who is dismissed loses the role with the next one; for no other request.
 */
@ApplicationScoped
class ClinicRole {
  private static final String ROOM = "/clinic";

  @Inject ClinicWorkers workers;

  /** Whether a path is one of the clinics' pages. */
  static boolean isFor(String path) {
    return path.equals(ROOM) || path.startsWith(ROOM + "/");
  }

  LoggedInPerson addTo(LoggedInPerson person, String path) {
    if (!isFor(path) || !person.means().isSignature() || !workers.isKnown(person.person())) {
      return person;
    }
    Set<String> roles = new HashSet<>(person.roles());
    roles.add(Roles.CLINIC);
    return person.withRoles(roles);
  }
}
