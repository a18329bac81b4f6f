package az.pasport.simulator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** The portal's signing key, new at each start, and the tokens it makes. */
final class Signer {
  static final String API_AUDIENCE = "pasport-api";

  private final RSAKey key;
  private final Clock clock;
  private final Duration life;
  private final boolean tellsAuthTime;

  Signer(Clock clock, Duration life, boolean tellsAuthTime) {
    this.clock = clock;
    this.life = life;
    this.tellsAuthTime = tellsAuthTime;
    try {
      key =
          new RSAKeyGenerator(2048)
              .keyID(Simulator.KEY_ID_PREFIX + "-" + RandomValues.random())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this JDK makes no RSA keys", e);
    }
  }

  String publicKeys() {
    return new JWKSet(key).toPublicJWKSet().toString();
  }

  Duration life() {
    return life;
  }

  /**
   * With the claims that were observed at the real portal, the nonce when one was sent, and, unless
   * switched off, when the person proved who they are.
   */
  SignedJWT idToken(AuthorizationGrant grant) {
    DemoPerson person = grant.login().person();
    JWTClaimsSet.Builder claims =
        claims(grant.login()).claim("user", user(person)).claim("is_active", true);
    if (tellsAuthTime) {
      claims.claim("auth_time", grant.login().at().getEpochSecond());
    }
    grant.request().nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
    return sign(JOSEObjectType.JWT, claims.build());
  }

  /** RFC 9068: what the E-Təbib app shows to the API. */
  SignedJWT accessToken(AuthorizationGrant grant, String issuer) {
    return sign(
        new JOSEObjectType("at+jwt"),
        claims(grant.login())
            .issuer(issuer)
            .audience(API_AUDIENCE)
            .jwtID(RandomValues.random())
            .claim("client_id", grant.request().client().id())
            .claim("scope", grant.request().scope())
            .claim("user", Map.of("pin", grant.login().person().fin()))
            .build());
  }

  private JWTClaimsSet.Builder claims(Login login) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .subject(login.person().fin())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(life)))
        .claim("type", login.method().name())
        .claim("role", login.person().role());
  }

  private static Map<String, Object> user(DemoPerson person) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("pin", person.fin());
    user.put("firstName", person.givenName());
    user.put("lastName", person.surname());
    user.put("patronymic", person.patronymic());
    user.put("citizenship", "AZE");
    user.put("phone", person.phone());
    return user;
  }

  private SignedJWT sign(JOSEObjectType type, JWTClaimsSet claims) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build(),
            claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key made at start signs", e);
    }
    return jwt;
  }
}
