package az.pasport.web.login;

import az.pasport.person.Fin;
import az.pasport.person.NameText;
import az.pasport.person.PersonName;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in a token the person stands: paths of claim names, parted by dots ({@code user.pin}).
 * Portals differ and have no public specification, so this is configuration.
 *
 * @param meansValues what the means claim may say, and which means that is
 */
record ClaimNames(
    String pin,
    String givenName,
    String familyName,
    String patronymic,
    String means,
    Map<String, LoginMeans> meansValues,
    String role) {

  /** As DigitalLogin's public clients show it; the means is the simulator's convention. */
  static final ClaimNames DIGITAL_LOGIN =
      new ClaimNames(
          "user.pin",
          "user.firstName",
          "user.lastName",
          "user.patronymic",
          "type",
          meansValues("FIN=FIN,ASAN_IMZA=ASAN_IMZA,ESIGNATURE=ESIGNATURE,BSXM=BSXM"),
          "role");

  /**
   * Reads {@code VALUE=MEANS,VALUE=MEANS}.
   *
   * @throws IllegalArgumentException when a means is none
   */
  static Map<String, LoginMeans> meansValues(String text) {
    Map<String, LoginMeans> values = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException(
            "pasport.login.means-values: VALUE=MEANS[,VALUE=MEANS...]");
      }
      values.put(parts[0].strip(), LoginMeans.valueOf(parts[1].strip()));
    }
    return Map.copyOf(values);
  }

  /**
   * The person in a token whose signature and claims have been checked.
   *
   * @throws LoginFailed when there is no FIN, or the portal says that the person is not active
   */
  VerifiedPerson personIn(JWTClaimsSet token) throws LoginFailed {
    if (Boolean.FALSE.equals(token.getClaim("is_active"))) {
      throw new LoginFailed(LoginFailed.Reason.NO_FIN, "the provider says: not active");
    }
    Fin fin =
        text(token, pin)
            .flatMap(Fin::parse)
            .orElseThrow(
                () -> new LoginFailed(LoginFailed.Reason.NO_FIN, "no FIN in the claim " + pin));
    LoginMeans how = text(token, means).map(meansValues::get).orElse(LoginMeans.UNKNOWN);
    return new VerifiedPerson(
        fin, name(token), how, roles(token), instant(token, "iat"), instant(token, "auth_time"));
  }

  private Optional<PersonName> name(JWTClaimsSet token) {
    String family = part(token, familyName);
    String given = part(token, givenName);
    return family.isEmpty() && given.isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonName(family, given, Optional.of(part(token, patronymic))));
  }

  /** A part of the name; empty where there is none, or none that can be shown. */
  private String part(JWTClaimsSet token, String claim) {
    return text(token, claim)
        .filter(part -> !NameText.isNone(part))
        .filter(part -> !NameText.isTooLong(part) && !NameText.hasInvisible(part))
        .orElse("");
  }

  private Set<String> roles(JWTClaimsSet token) {
    Optional<Object> claim = value(token, role);
    if (claim.orElse("") instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
    return claim.map(String::valueOf).map(Set::of).orElse(Set.of());
  }

  private static Optional<Instant> instant(JWTClaimsSet token, String claim) {
    try {
      return Optional.ofNullable(token.getDateClaim(claim)).map(Date::toInstant);
    } catch (ParseException e) {
      // Not a number of seconds: as good as not said.
      return Optional.empty();
    }
  }

  private static Optional<String> text(JWTClaimsSet token, String path) {
    return value(token, path).filter(String.class::isInstance).map(String.class::cast);
  }

  private static Optional<Object> value(JWTClaimsSet token, String path) {
    Optional<Object> value = Optional.of(token.getClaims());
    for (String name : path.split("\\.", -1)) {
      value = value.filter(Map.class::isInstance).map(object -> ((Map<?, ?>) object).get(name));
    }
    return value;
  }
}
