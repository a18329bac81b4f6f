package az.pasport.web.login;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * DigitalLogin, today's ASAN Login. It publishes no discovery document, so its endpoints are
 * configuration; its id_tokens show neither {@code iss} nor {@code aud}, so those are checked where
 * present.
 */
final class DigitalLoginProvider implements LoginProvider {
  private final CodeFlow flow;
  private final ClaimNames claims;

  DigitalLoginProvider(
      RelyingParty party,
      ProviderEndpoints endpoints,
      TokenVerifier tokens,
      ClaimNames claims,
      TokenVerifier.IdTokenRules rules) {
    this.flow = new CodeFlow(party, endpoints, tokens, rules);
    this.claims = claims;
  }

  @Override
  public URI begin(LoginAttempt attempt) {
    return flow.begin(attempt);
  }

  @Override
  public VerifiedPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    return claims.personIn(flow.complete(attempt, callback));
  }
}
