package az.pasport.web.login;

import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.security.Roles;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A person who is logged in: kept in the session, or made from an app's token for one request.
 * Strings only, so that a session can move to another node.
 *
 * @param realm where they logged in
 * @param fullName family name, given name, patronymic; empty when the provider said no name
 * @param shortName given and family name; empty like the full one
 * @param at when the session began
 * @param provenAt when the person proved at the portal who they are: see {@link
 *     LoginAttempt#provenAt}
 */
record LoggedInPerson(
    LoginRealm realm,
    String fin,
    String fullName,
    String shortName,
    LoginMeans means,
    Set<String> roles,
    Instant at,
    Instant provenAt)
    implements Serializable {
  /** The time of a proof of which it is unknown: the portal may have re-used its session. */
  static final Instant NEVER = Instant.EPOCH;

  LoggedInPerson {
    roles = Set.copyOf(roles);
  }

  /**
   * Grants {@code citizen} to those who logged in as citizens, and the staff roles claimed if the
   * means was a signature. Officials who have a provider of their own open their cabinet by another
   * login, as citizens. What of the staff roles counts, {@link LoginSettings#limit} says.
   */
  static LoggedInPerson as(VerifiedPerson person, LoginRealm realm, Instant at, Instant provenAt) {
    Set<String> roles = new HashSet<>();
    if (realm == LoginRealm.CITIZENS) {
      roles.add(Roles.CITIZEN);
    }
    if (person.means().isSignature()) {
      person.claimedRoles().stream().filter(Roles.STAFF::contains).forEach(roles::add);
    }
    return of(person, realm, roles, at, provenAt);
  }

  /** What an app may do with a person's token: read as that person, never as staff. */
  static LoggedInPerson asCitizen(VerifiedPerson person, Instant at) {
    return of(person, LoginRealm.CITIZENS, Set.of(Roles.CITIZEN), at, NEVER);
  }

  private static LoggedInPerson of(
      VerifiedPerson person, LoginRealm realm, Set<String> roles, Instant at, Instant provenAt) {
    Optional<PersonName> name = person.name();
    return new LoggedInPerson(
        realm,
        person.fin().value(),
        name.map(PersonName::inFull).orElse(""),
        name.map(PersonName::shortly).orElse(""),
        person.means(),
        roles,
        at,
        provenAt);
  }

  LoggedInPerson withRoles(Set<String> others) {
    return new LoggedInPerson(realm, fin, fullName, shortName, means, others, at, provenAt);
  }

  LoggedInPerson withoutStaffRoles() {
    Set<String> others = new HashSet<>(roles);
    others.removeAll(Roles.STAFF);
    return withRoles(others);
  }

  Fin person() {
    return new Fin(fin);
  }

  /** The caller's name in the container: {@code fin:} and the FIN. */
  String principalName() {
    return "fin:" + fin;
  }

  boolean isStaff() {
    return roles.stream().anyMatch(Roles.STAFF::contains);
  }

  boolean isOlderThan(Duration life, Instant now) {
    return now.isAfter(at.plus(life));
  }

  /** Hides the person: a login must not be readable in a log. */
  @Override
  public String toString() {
    return "LoggedIn[" + means + ", " + roles + "]";
  }
}
