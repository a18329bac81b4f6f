package az.pasport.web.login;

import az.pasport.publicurl.PublicUrl;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration of login, {@code pasport.login.*}, and what is made from it. Two ways to name
 * the provider: its three URLs (DigitalLogin, which publishes none of them), or {@code
 * pasport.login.issuer} alone (any provider with discovery).
 */
@ApplicationScoped
class LoginSettings {
  private static final String SCOPE = "openid user certificate session";
  private static final String API_SCOPE = "openid user";

  @Inject Config config;
  @Inject Clock clock;
  @Inject PublicUrl publicUrl;

  private Optional<StaffFile> staff = Optional.empty();

  boolean isDemo() {
    return config.getOptionalValue("pasport.demo", Boolean.class).orElse(false);
  }

  /**
   * Where the provider sends browsers back.
   *
   * @throws IllegalArgumentException when it is set to another place than this application's (the
   *     browser would come back without its cookie, or not at all), or is plain HTTP outside a demo
   */
  private URI redirectUri() {
    String key = "pasport.login.redirect-uri";
    String ours = publicUrl.at("/login/callback");
    Optional<URI> set = address(key);
    if (set.isPresent() && !set.get().toString().equals(ours)) {
      throw new IllegalArgumentException(
          key
              + " is "
              + set.get()
              + ", but by pasport.public-url it is "
              + ours
              + ": leave it out, and set pasport.public-url");
    }
    return new ProviderAddressRule(isDemo()).check("pasport.public-url", ours);
  }

  /**
   * How long logins last.
   *
   * @throws IllegalArgumentException when one of them is less than a minute or more than a day
   */
  SessionLifetimes sessionLives() {
    return new SessionLifetimes(
        minutes("pasport.session.max-minutes", 240),
        minutes("pasport.session.staff-max-minutes", 240),
        minutes("pasport.session.staff-idle-minutes", 10),
        minutes("pasport.session.fresh-minutes", 5));
  }

  private Duration minutes(String key, int usual) {
    int minutes = config.getOptionalValue(key, Integer.class).orElse(usual);
    if (minutes < 1 || minutes > 24 * 60) {
      throw new IllegalArgumentException(key + " is " + minutes + ": 1 to 1440 minutes");
    }
    return Duration.ofMinutes(minutes);
  }

  @PostConstruct
  void readStaff() {
    staff = text("pasport.staff.file").map(file -> StaffFile.at(Path.of(file), clock));
  }

  /** Whether the Agency's own list of its staff counts beside what the portal says. */
  boolean hasStaffRegister() {
    return staff.isPresent();
  }

  /** The person with the roles that {@code pasport.staff.file}, if there is one, gives them now. */
  LoggedInPerson limit(LoggedInPerson person) {
    return person.isStaff() ? staff.map(it -> it.limit(person)).orElse(person) : person;
  }

  RedirectTargets targets() {
    return RedirectTargets.of(
        text("pasport.login.targets")
            .orElse("/,/verify,/verifier,/cabinet/**,/clinic/**,/staff/**"));
  }

  /** The provider's endpoints, where they are configured and not discovered. */
  Optional<ProviderEndpoints> endpoints() {
    Optional<URI> authorize = address("pasport.login.authorize-url");
    Optional<URI> token = authorize.flatMap(set -> address("pasport.login.token-url"));
    Optional<URI> keys = token.flatMap(set -> address("pasport.login.jwks-url"));
    return keys.map(
        set ->
            new ProviderEndpoints(
                authorize.orElseThrow(), token.orElseThrow(), set, text("pasport.login.issuer")));
  }

  /** The provider whose endpoints are discovered, where none are configured. */
  Optional<String> discovered() {
    return endpoints().isPresent()
        ? Optional.empty()
        : address("pasport.login.issuer").map(URI::toString);
  }

  Optional<RelyingParty> party() {
    Optional<String> id = text("pasport.login.client-id");
    Optional<String> secret = id.flatMap(set -> text("pasport.login.client-secret"));
    return secret.map(
        set ->
            new RelyingParty(
                id.orElseThrow(),
                set,
                redirectUri(),
                text("pasport.login.scope").orElse(SCOPE),
                text("pasport.login.client-auth").filter("post"::equals).isPresent()));
  }

  ClaimNames claims() {
    ClaimNames usual = ClaimNames.DIGITAL_LOGIN;
    return new ClaimNames(
        text("pasport.login.pin-claim").orElse(usual.pin()),
        text("pasport.login.given-name-claim").orElse(usual.givenName()),
        text("pasport.login.family-name-claim").orElse(usual.familyName()),
        text("pasport.login.patronymic-claim").orElse(usual.patronymic()),
        text("pasport.login.means-claim").orElse(usual.means()),
        text("pasport.login.means-values").map(ClaimNames::meansValues).orElse(usual.meansValues()),
        text("pasport.login.role-claim").orElse(usual.role()));
  }

  /** Keys that sign apps' tokens: the login provider's unless configured. */
  Optional<URI> apiKeys() {
    return address("pasport.api.jwks-url").or(() -> address("pasport.login.jwks-url"));
  }

  /** What apps' tokens must say; empty while nobody has said who issues them. */
  Optional<TokenVerifier.AccessTokenRules> accessTokenRules() {
    return text("pasport.api.issuer")
        .or(() -> text("pasport.login.issuer"))
        .map(
            issuer ->
                new TokenVerifier.AccessTokenRules(
                    issuer,
                    text("pasport.api.audience").orElse("pasport-api"),
                    list(text("pasport.api.clients").orElse("etebib")),
                    text("pasport.api.scope").orElse(API_SCOPE)));
  }

  @Produces
  @ApplicationScoped
  LoginProvider provider() {
    Optional<RelyingParty> party = party();
    Optional<ProviderEndpoints> endpoints = endpoints();
    if (party.isPresent() && endpoints.isPresent()) {
      return digitalLogin(party.get(), endpoints.get());
    }
    Optional<String> issuer = discovered();
    if (party.isPresent() && issuer.isPresent()) {
      return new OpenIdProvider(party.get(), issuer.get(), claims(), isDemo(), clock);
    }
    return new UnconfiguredProvider();
  }

  /**
   * DigitalLogin, today's ASAN Login. It publishes no discovery document, so its endpoints are
   * configuration; its id_tokens show neither {@code iss} nor {@code aud}, so those are checked
   * where present.
   */
  private LoginProvider digitalLogin(RelyingParty party, ProviderEndpoints endpoints) {
    Set<String> required =
        text("pasport.login.required-claims")
            .map(LoginSettings::list)
            .orElse(TokenVerifier.IdTokenRules.DIGITAL_LOGIN);
    return new CodeFlow(
        party,
        endpoints,
        new TokenVerifier(ProviderKeys.at(endpoints.keys(), isDemo()), clock),
        claims(),
        new TokenVerifier.IdTokenRules(party.clientId(), endpoints.issuer(), required));
  }

  private Optional<String> text(String key) {
    return config.getOptionalValue(key, String.class).map(String::strip).filter(s -> !s.isEmpty());
  }

  private Optional<URI> address(String key) {
    return text(key).map(value -> new ProviderAddressRule(isDemo()).check(key, value));
  }

  private static Set<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
