package az.pasport.web.login;

import az.pasport.publicurl.PublicUrl;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration of login: {@code pasport.login.*} and {@code pasport.staff-login.*}, the
 * Agency's list of its staff, sessions, and apps' tokens.
 */
@ApplicationScoped
class LoginSettings {
  private static final String API_SCOPE = "openid user";

  @Inject Config config;
  @Inject Clock clock;
  @Inject PublicUrl publicUrl;

  private Optional<StaffFile> staff = Optional.empty();
  private boolean staffProvider;

  @PostConstruct
  void readStaff() {
    staff = text("pasport.staff.file").map(file -> StaffFile.at(Path.of(file), clock));
    staffProvider = of(LoginRealm.STAFF).isSet();
  }

  boolean isDemo() {
    return reader().isDemo();
  }

  /** What is configured of a realm's provider. */
  ProviderSettings of(LoginRealm realm) {
    return new ProviderSettings(realm, reader(), publicUrl);
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

  /** Whether the Agency's own list of its staff counts beside what the portal says. */
  boolean hasStaffRegister() {
    return staff.isPresent();
  }

  /**
   * The realm in which people log in for a page: the citizens', too, where staff have no provider
   * of their own.
   *
   * @param page a path below the context root, with or without a query
   */
  LoginRealm realmOf(String page) {
    return staffProvider ? LoginRealm.of(page) : LoginRealm.CITIZENS;
  }

  /**
   * The person with the staff roles that count now: those of a login in the realm of staff, as far
   * as {@code pasport.staff.file}, if there is one, gives them.
   */
  LoggedInPerson limit(LoggedInPerson person) {
    if (!person.isStaff()) {
      return person;
    }
    return person.realm() == realmOf(LoginRealm.STAFF.home())
        ? staff.map(it -> it.limit(person)).orElse(person)
        : person.withoutStaffRoles();
  }

  RedirectTargets targets() {
    return RedirectTargets.of(
        text("pasport.login.targets")
            .orElse("/,/verify,/verifier,/cabinet/**,/clinic/**,/staff/**"));
  }

  /** Keys that sign apps' tokens: the citizens' provider's unless configured. */
  Optional<URI> apiKeys() {
    return reader()
        .address("pasport.api.jwks-url")
        .or(() -> reader().address(LoginRealm.CITIZENS.setting("jwks-url")));
  }

  /** What apps' tokens must say; empty while nobody has said who issues them. */
  Optional<TokenVerifier.AccessTokenRules> accessTokenRules() {
    return text("pasport.api.issuer")
        .or(() -> text(LoginRealm.CITIZENS.setting("issuer")))
        .map(
            issuer ->
                new TokenVerifier.AccessTokenRules(
                    issuer,
                    text("pasport.api.audience").orElse("pasport-api"),
                    SettingReader.list(text("pasport.api.clients").orElse("etebib")),
                    text("pasport.api.scope").orElse(API_SCOPE)));
  }

  private SettingReader reader() {
    return new SettingReader(config);
  }

  private Optional<String> text(String key) {
    return reader().text(key);
  }
}
