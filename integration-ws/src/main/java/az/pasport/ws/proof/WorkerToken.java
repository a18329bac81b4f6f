package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.callback.Callback;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.wss4j.dom.validate.UsernameTokenValidator;
import org.w3c.dom.Element;

/**
 * A worker's token (WSS UsernameToken Profile 1.1.1) with a digest of the worker's secret.
 *
 * @param element the {@code wsse:UsernameToken}
 * @param worker the username, of a shape that a worker's number can have
 * @param nonce decoded, 8 to 64 bytes
 * @param created the {@code wsu:Created}
 */
record WorkerToken(Element element, Optional<String> worker, byte[] nonce, Element created) {
  private static final Pattern WORKER = Pattern.compile("[^\\p{Cntrl}]{1,64}");
  private static final int SHORTEST_NONCE = 8;
  private static final int LONGEST_NONCE = 64;

  /** The secret of nobody: an unknown worker's digest takes as long to refuse as a wrong one. */
  private static final Secret NOBODYS = nobodys();

  /**
   * @throws AuthenticationFailure if it is not a username with a digest, a nonce and its creation,
   *     each once
   */
  static WorkerToken of(Element token) throws AuthenticationFailure {
    ChildElements parts = ChildElements.of(token);
    Optional<Element> username = parts.only(WsSecurityNames.USERNAME);
    Optional<Element> password = parts.only(WsSecurityNames.PASSWORD);
    Optional<Element> nonce = parts.only(WsSecurityNames.NONCE);
    Optional<Element> created = parts.only(WsSecurityNames.CREATED);
    FailureReason.UNKNOWN_TOKEN.throwIf(
        username.isEmpty()
            || parts.all().size() > 4
            || !parts.all().stream().allMatch(WorkerToken::isText));
    FailureReason.NO_DIGEST.throwIf(
        password.isEmpty()
            || nonce.isEmpty()
            || created.isEmpty()
            || !password.get().getAttributeNS(null, "Type").equals(WSConstants.PASSWORD_DIGEST));
    decoded(password.get());
    String worker = username.get().getTextContent().strip();
    return new WorkerToken(
        token,
        Optional.of(worker).filter(text -> WORKER.matcher(text).matches()),
        nonce(nonce.get()),
        created.get());
  }

  private static boolean isText(Element element) {
    return ChildElements.of(element).all().isEmpty();
  }

  private static byte[] nonce(Element element) throws AuthenticationFailure {
    String encoding = element.getAttributeNS(null, "EncodingType");
    byte[] nonce = decoded(element);
    FailureReason.NO_DIGEST.throwIf(
        !(encoding.isEmpty() || encoding.equals(WsSecurityNames.BASE64))
            || nonce.length < SHORTEST_NONCE
            || nonce.length > LONGEST_NONCE);
    return nonce;
  }

  private static byte[] decoded(Element element) throws AuthenticationFailure {
    try {
      return Base64.getDecoder().decode(element.getTextContent().strip());
    } catch (IllegalArgumentException e) {
      throw new AuthenticationFailure(FailureReason.NO_DIGEST);
    }
  }

  /**
   * Proves that the worker's secret made the digest.
   *
   * @return the worker
   */
  String prove(CredentialStore credentials, FacilityCode facility) throws AuthenticationFailure {
    Optional<Secret> secret = worker.flatMap(known -> credentials.secretOf(facility, known));
    boolean right = isDigestOf(secret.orElse(NOBODYS));
    FailureReason.UNKNOWN_WORKER.throwIf(secret.isEmpty());
    FailureReason.WRONG_DIGEST.throwIf(!right);
    return worker.orElseThrow();
  }

  private boolean isDigestOf(Secret secret) {
    var request = new RequestData();
    request.setRequiredPasswordType(WSConstants.PASSWORD_DIGEST);
    request.setCallbackHandler(callbacks -> answer(callbacks, secret));
    var credential = new Credential();
    try {
      // Its shape has been held to more than the Basic Security Profile; and PHP's clients leave
      // out attributes that the latter insists on.
      credential.setUsernametoken(new UsernameToken(element, false, new BSPEnforcer(true)));
      new UsernameTokenValidator().validate(credential, request);
      return true;
    } catch (WSSecurityException e) {
      return false;
    }
  }

  private static void answer(Callback[] callbacks, Secret secret) {
    for (Callback callback : callbacks) {
      if (callback instanceof WSPasswordCallback asked) {
        asked.setPassword(secret.text());
      }
    }
  }

  private static Secret nobodys() {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new Secret(Base64.getUrlEncoder().encodeToString(random));
  }
}
