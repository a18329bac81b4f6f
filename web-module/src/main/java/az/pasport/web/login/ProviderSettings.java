package az.pasport.web.login;

import az.pasport.publicurl.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configuration of a realm's provider. Two ways to name it: its three URLs (DigitalLogin, which
 * publishes none of them), or its issuer alone (any provider with discovery).
 */
record ProviderSettings(LoginRealm realm, SettingReader settings, PublicUrl publicUrl) {
  private static final String SCOPE = "openid user certificate session";

  /** Whether anything says that the realm has a provider. */
  boolean isSet() {
    return Stream.of(
            "issuer", "authorize-url", "token-url", "jwks-url", "client-id", "client-secret")
        .anyMatch(name -> text(name).isPresent());
  }

  /** The provider's endpoints, where they are configured and not discovered. */
  Optional<ProviderEndpoints> endpoints() {
    Optional<URI> authorize = address("authorize-url");
    Optional<URI> token = authorize.flatMap(set -> address("token-url"));
    Optional<URI> keys = token.flatMap(set -> address("jwks-url"));
    return keys.map(
        set ->
            new ProviderEndpoints(
                authorize.orElseThrow(), token.orElseThrow(), set, text("issuer"), false));
  }

  /** The provider whose endpoints are discovered, where none are configured. */
  Optional<String> discovered() {
    return endpoints().isPresent() ? Optional.empty() : address("issuer").map(URI::toString);
  }

  Optional<RelyingParty> party() {
    Optional<String> id = text("client-id");
    Optional<String> secret = id.flatMap(set -> text("client-secret"));
    return secret.map(
        set ->
            new RelyingParty(
                id.orElseThrow(),
                set,
                redirectUri(),
                text("scope").orElseGet(() -> isStandard() ? "openid" : SCOPE),
                text("client-auth").filter("post"::equals).isPresent()));
  }

  /**
   * Where the provider sends browsers back.
   *
   * @throws IllegalArgumentException when it is set to another place than this application's (the
   *     browser would come back without its cookie, or not at all), or is plain HTTP outside a demo
   */
  private URI redirectUri() {
    String ours = publicUrl.at(realm.callback());
    Optional<URI> set = address("redirect-uri");
    if (set.isPresent() && !set.get().toString().equals(ours)) {
      throw new IllegalArgumentException(
          realm.setting("redirect-uri")
              + " is "
              + set.get()
              + ", but by pasport.public-url it is "
              + ours
              + ": leave it out, and set pasport.public-url");
    }
    return new ProviderAddressRule(settings.isDemo()).check("pasport.public-url", ours);
  }

  /** Throws an {@link IllegalArgumentException} if {@code means-values} is none. */
  ClaimNames claims() {
    ClaimNames usual = isStandard() ? ClaimNames.OPENID : ClaimNames.DIGITAL_LOGIN;
    return new ClaimNames(
        text("pin-claim").orElse(usual.pin()),
        text("given-name-claim").orElse(usual.givenName()),
        text("family-name-claim").orElse(usual.familyName()),
        text("patronymic-claim").orElse(usual.patronymic()),
        text("means-claim").orElse(usual.means()),
        text("means-values")
            .map(values -> ClaimNames.meansValues(realm.setting("means-values"), values))
            .orElse(usual.meansValues()),
        text("role-claim").orElse(usual.role()));
  }

  /**
   * Whether what is not set has the names of OpenID Connect and Keycloak. The citizens' provider
   * has those of DigitalLogin, by whatever way it is found.
   */
  private boolean isStandard() {
    return realm == LoginRealm.STAFF && discovered().isPresent();
  }

  /** The provider; one that refuses every login where none is configured. */
  LoginProvider provider(Clock clock) {
    Optional<RelyingParty> party = party();
    Optional<ProviderEndpoints> endpoints = endpoints();
    if (party.isPresent() && endpoints.isPresent()) {
      return digitalLogin(party.get(), endpoints.get(), clock);
    }
    Optional<String> issuer = discovered();
    if (party.isPresent() && issuer.isPresent()) {
      return new OpenIdProvider(party.get(), issuer.get(), claims(), settings.isDemo(), clock);
    }
    return new UnconfiguredProvider(realm);
  }

  /**
   * DigitalLogin, today's ASAN Login. It publishes no discovery document, so its endpoints are
   * configuration; its id_tokens show neither {@code iss} nor {@code aud}, so those are checked
   * where present.
   */
  private LoginProvider digitalLogin(RelyingParty party, ProviderEndpoints endpoints, Clock clock) {
    Set<String> required =
        text("required-claims")
            .map(SettingReader::list)
            .orElse(TokenVerifier.IdTokenRules.DIGITAL_LOGIN);
    return new CodeFlow(
        party,
        endpoints,
        new TokenVerifier(ProviderKeys.at(endpoints.keys(), settings.isDemo()), clock),
        claims(),
        new TokenVerifier.IdTokenRules(party.clientId(), endpoints.issuer(), required));
  }

  /**
   * Checks that the realm has a whole provider: one that lacks a setting must not look as if there
   * were none.
   *
   * @throws IllegalArgumentException that names what is missing
   */
  void checkComplete() {
    if (party().isEmpty() || endpoints().isEmpty() && discovered().isEmpty()) {
      throw new IllegalArgumentException(
          realm.setting("*")
              + " is incomplete: set client-id and client-secret, and authorize-url, token-url and"
              + " jwks-url, or issuer; or none of them");
    }
  }

  /** Whether both name the same client of the same provider. */
  boolean isSameClientAs(ProviderSettings other) {
    return place().isPresent()
        && place().equals(other.place())
        && text("client-id").equals(other.text("client-id"));
  }

  private Optional<String> place() {
    return endpoints().map(found -> found.token().toString()).or(this::discovered);
  }

  private Optional<String> text(String name) {
    return settings.text(realm.setting(name));
  }

  private Optional<URI> address(String name) {
    return settings.address(realm.setting(name));
  }
}
