package az.pasport.web.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The providers at which people log in: one for each realm. */
@ApplicationScoped
class LoginProviders {
  @Inject LoginSettings settings;
  @Inject Clock clock;

  private final Map<LoginRealm, LoginProvider> providers = new EnumMap<>(LoginRealm.class);

  @PostConstruct
  void make() {
    for (LoginRealm realm : LoginRealm.values()) {
      providers.put(realm, settings.of(realm).provider(clock));
    }
  }

  LoginProvider of(LoginRealm realm) {
    return Objects.requireNonNull(providers.get(realm));
  }
}
