package az.pasport.web.login;

import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.security.Roles;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person, as a login provider has verified them.
 *
 * @param name absent where the provider says none
 * @param claimedRoles as the provider wrote them; {@link LoggedInPerson#as} decides their worth
 * @param issuedAt when the token was issued; absent where the provider does not say it
 * @param authenticatedAt when the person proved who they are ({@code auth_time}), which may have
 *     been long before; absent likewise
 */
record VerifiedPerson(
    Fin fin,
    Optional<PersonName> name,
    LoginMeans means,
    Set<String> claimedRoles,
    Optional<Instant> issuedAt,
    Optional<Instant> authenticatedAt) {
  VerifiedPerson {
    claimedRoles = Set.copyOf(claimedRoles);
  }

  /** Whether the person would have a staff role, had they used a signature. */
  boolean lacksOnlyASignature() {
    return !means.isSignature() && claimedRoles.stream().anyMatch(Roles.STAFF::contains);
  }
}
