package az.pasport.web.login;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.net.URI;

/**
 * This application, as a provider has registered it.
 *
 * @param redirectUri our public {@code /login/callback}
 * @param secretInForm whether the provider wants the secret in the form and not by HTTP Basic
 */
record RelyingParty(
    String clientId, String secret, URI redirectUri, String scope, boolean secretInForm) {

  ClientID id() {
    return new ClientID(clientId);
  }

  Scope asked() {
    return Scope.parse(scope);
  }

  ClientAuthentication authentication() {
    return secretInForm
        ? new ClientSecretPost(id(), new Secret(secret))
        : new ClientSecretBasic(id(), new Secret(secret));
  }

  @Override
  public String toString() {
    return "RelyingParty[" + clientId + "]";
  }
}
