package az.pasport.web.login;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Any standard OpenID Connect provider (Keycloak, for one), known by its issuer. What it publishes
 * under {@code /.well-known/openid-configuration} is asked for at the first login and kept. Its
 * id_tokens must have {@code iss}, {@code sub}, {@code aud}, {@code exp}, {@code iat} and our
 * {@code nonce}.
 */
final class OpenIdProvider implements LoginProvider {
  private final RelyingParty party;
  private final String issuer;
  private final ClaimNames claims;
  private final boolean demo;
  private final Clock clock;
  private final AtomicReference<Optional<CodeFlow>> flow = new AtomicReference<>(Optional.empty());

  OpenIdProvider(RelyingParty party, String issuer, ClaimNames claims, boolean demo, Clock clock) {
    this.party = party;
    this.issuer = issuer;
    this.claims = claims;
    this.demo = demo;
    this.clock = clock;
  }

  @Override
  public URI begin(LoginAttempt attempt) throws LoginFailed {
    return flow().begin(attempt);
  }

  @Override
  public VerifiedPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    return flow().complete(attempt, callback);
  }

  /**
   * What the provider publishes about itself.
   *
   * @throws LoginFailed when it does not answer, answers for another issuer, or names an address
   *     that {@link ProviderAddressRule} refuses
   */
  private ProviderEndpoints discover() throws LoginFailed {
    ProviderAddressRule rule = new ProviderAddressRule(demo);
    try {
      rule.check("the issuer", issuer);
      OIDCProviderMetadata found =
          OIDCProviderMetadata.resolve(new Issuer(issuer), CodeFlow::prepare);
      return new ProviderEndpoints(
          rule.check("authorization_endpoint", text(found.getAuthorizationEndpointURI())),
          rule.check("token_endpoint", text(found.getTokenEndpointURI())),
          rule.check("jwks_uri", text(found.getJWKSetURI())),
          Optional.of(issuer),
          found.supportsAuthorizationResponseIssuerParam());
    } catch (GeneralException | IOException | IllegalArgumentException e) {
      throw new LoginFailed(
          LoginFailed.Reason.PROVIDER_UNAVAILABLE, "discovery: " + e.getMessage(), e);
    }
  }

  /** An endpoint that was not published is no address. */
  private static String text(@Nullable URI endpoint) {
    return endpoint == null ? "" : endpoint.toString();
  }

  private CodeFlow flow() throws LoginFailed {
    Optional<CodeFlow> known = flow.get();
    if (known.isPresent()) {
      return known.get();
    }
    ProviderEndpoints endpoints = discover();
    CodeFlow found =
        new CodeFlow(
            party,
            endpoints,
            new TokenVerifier(ProviderKeys.at(endpoints.keys(), demo), clock),
            claims,
            new TokenVerifier.IdTokenRules(
                party.clientId(), endpoints.issuer(), TokenVerifier.IdTokenRules.OPENID));
    flow.set(Optional.of(found));
    return found;
  }
}
