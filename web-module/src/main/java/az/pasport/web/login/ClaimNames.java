package az.pasport.web.login;

import az.pasport.person.Fin;
import az.pasport.person.NameText;
import az.pasport.person.PersonName;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where in a token the person stands: paths of claim names, parted by dots ({@code user.pin}); a
 * dot that is part of a name has a backslash before it, as in Keycloak ({@code
 * resource_access.az\\.console.roles}). Portals differ and have no public specification, so this is
 * configuration.
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
          meansValues(
              "pasport.login.means-values",
              "FIN=FIN,ASAN_IMZA=ASAN_IMZA,ESIGNATURE=ESIGNATURE,BSXM=BSXM"),
          "role");

  /**
   * The standard claims of OpenID Connect Core 1.0, section 5.1, with the FIN in {@code pin}, and
   * the roles where Keycloak has those of a realm. What {@code acr} says is each provider's own.
   */
  static final ClaimNames OPENID =
      new ClaimNames(
          "pin",
          "given_name",
          "family_name",
          "middle_name",
          "acr",
          DIGITAL_LOGIN.meansValues(),
          "realm_access.roles");

  private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");

  /**
   * Reads {@code VALUE=MEANS,VALUE=MEANS}.
   *
   * @param setting where the text stands, for the message
   * @throws IllegalArgumentException when it has another form, or a means is none
   */
  static Map<String, LoginMeans> meansValues(String setting, String text) {
    Map<String, LoginMeans> values = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      Optional<LoginMeans> means = LoginMeans.parse(parts[parts.length - 1].strip());
      if (parts.length != 2 || means.isEmpty()) {
        throw new IllegalArgumentException(
            setting
                + ": VALUE=MEANS[,VALUE=MEANS...] with means among "
                + Arrays.toString(LoginMeans.values()));
      }
      values.put(parts[0].strip(), means.get());
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
    return new VerifiedPerson(
        fin,
        name(token),
        how(token),
        texts(token, role),
        instant(token, "iat"),
        instant(token, "auth_time"));
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

  /** The means that was used; of several ({@code amr}), a signature counts. */
  private LoginMeans how(JWTClaimsSet token) {
    return texts(token, means).stream()
        .map(value -> meansValues.getOrDefault(value, LoginMeans.UNKNOWN))
        .max(Comparator.comparing(LoginMeans::isSignature).thenComparing(used -> -used.ordinal()))
        .orElse(LoginMeans.UNKNOWN);
  }

  /** A claim that is one text or a list of texts. */
  private static Set<String> texts(JWTClaimsSet token, String path) {
    Optional<Object> claim = value(token, path);
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
    for (String part : DOT.split(path, -1)) {
      String name = part.replace("\\.", ".");
      value = value.filter(Map.class::isInstance).map(object -> ((Map<?, ?>) object).get(name));
    }
    return value;
  }
}
