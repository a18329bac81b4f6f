package az.pasport.web.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a provider's tokens, all by nimbus: signature with a key of the provider, {@code exp} and
 * {@code nbf} with a minute's tolerance, and the claims that tie a token to us.
 *
 * <p>Only public-key algorithms are listed, so that neither {@code none} nor an HMAC with the
 * public key as its secret gets through.
 */
record TokenVerifier(JWKSource<SecurityContext> keys, Clock clock) {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /**
   * What an id_token must say.
   *
   * @param required claims that must be there: {@code exp} for DigitalLogin, which shows neither
   *     {@code iss} nor {@code aud}; all of them for standard OpenID Connect
   */
  record IdTokenRules(String clientId, Optional<String> issuer, Set<String> required) {
    static final Set<String> DIGITAL_LOGIN = Set.of("exp");
    static final Set<String> OPENID = Set.of("iss", "sub", "aud", "exp", "iat", "nonce");

    IdTokenRules {
      Set<String> all = new HashSet<>(required);
      all.add("exp");
      required = Set.copyOf(all);
    }
  }

  /**
   * What an access token for our API must say (RFC 9068).
   *
   * @param clients whose tokens are taken
   * @param scope words that must all stand in the token's scope, with spaces between
   */
  record AccessTokenRules(String issuer, String audience, Set<String> clients, String scope) {
    AccessTokenRules {
      clients = Set.copyOf(clients);
      if (words(scope).isEmpty()) {
        throw new IllegalArgumentException("pasport.api.scope names no scope");
      }
    }

    private boolean isGranted(@Nullable Object scopes) {
      return scopes instanceof String granted && words(granted).containsAll(words(scope));
    }

    private static Set<String> words(String scopes) {
      return Arrays.stream(scopes.split(" ", -1))
          .filter(word -> !word.isBlank())
          .collect(Collectors.toSet());
    }
  }

  /**
   * The claims of an id_token that answers our nonce.
   *
   * @throws LoginFailed when anything about it is wrong, or the provider's keys are out of reach
   */
  JWTClaimsSet idToken(String jwt, String nonce, IdTokenRules rules) throws LoginFailed {
    return check(
        jwt,
        DefaultJOSEObjectTypeVerifier.JWT,
        new ClaimsVerifier(
            audiences(rules.clientId(), !rules.required().contains("aud")), rules.required()) {
          @Override
          void verifyMore(JWTClaimsSet claims) throws BadJWTException {
            mustBe(claims, "nonce", Set.of(nonce));
            if (rules.issuer().isPresent()) {
              mustBe(claims, "iss", Set.of(rules.issuer().get()));
            }
          }
        });
  }

  /** The claims of an access token made for our API; throws as for an id_token. */
  JWTClaimsSet accessToken(String jwt, AccessTokenRules rules) throws LoginFailed {
    return check(
        jwt,
        new DefaultJOSEObjectTypeVerifier<SecurityContext>(
            new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")),
        new ClaimsVerifier(
            audiences(rules.audience(), false), Set.of("iss", "sub", "exp", "client_id")) {
          @Override
          void verifyMore(JWTClaimsSet claims) throws BadJWTException {
            mustBe(claims, "client_id", rules.clients());
            mustBe(claims, "iss", Set.of(rules.issuer()));
            if (!rules.isGranted(claims.getClaim("scope"))) {
              throw new BadJWTException("the scope is not ours");
            }
          }
        });
  }

  private JWTClaimsSet check(
      String jwt, JOSEObjectTypeVerifier<SecurityContext> type, ClaimsVerifier claims)
      throws LoginFailed {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(type);
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(claims);
    try {
      return processor.process(jwt, null);
    } catch (ParseException e) {
      throw new LoginFailed(LoginFailed.Reason.TOKEN_REJECTED, "not a JWT", e);
    } catch (BadJOSEException e) {
      // May quote the token's header, which is anybody's text: no line breaks into the log.
      throw new LoginFailed(
          LoginFailed.Reason.TOKEN_REJECTED,
          String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", "?"),
          e);
    } catch (KeySourceException e) {
      throw new LoginFailed(
          LoginFailed.Reason.PROVIDER_UNAVAILABLE, "the provider's keys: " + e.getMessage(), e);
    } catch (JOSEException e) {
      throw new LoginFailed(LoginFailed.Reason.TOKEN_REJECTED, "cannot be verified", e);
    }
  }

  /** The set that nimbus takes; a null in it lets a token pass that names no audience. */
  private static Set<@Nullable String> audiences(String ours, boolean absentToo) {
    Set<@Nullable String> audiences = new HashSet<>(Arrays.asList(ours));
    if (absentToo) {
      audiences.add(null);
    }
    return audiences;
  }

  private abstract class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
    ClaimsVerifier(Set<@Nullable String> audiences, Set<String> required) {
      super(audiences, null, required, Collections.emptySet());
    }

    abstract void verifyMore(JWTClaimsSet claims) throws BadJWTException;

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
        throws BadJWTException {
      super.verify(claims, context);
      verifyMore(claims);
    }

    /** Absent is the affair of the required claims. */
    final void mustBe(JWTClaimsSet claims, String name, Set<String> expected)
        throws BadJWTException {
      Object value = claims.getClaim(name);
      if (value != null && !(value instanceof String text && expected.contains(text))) {
        throw new BadJWTException(name + " is not ours");
      }
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
