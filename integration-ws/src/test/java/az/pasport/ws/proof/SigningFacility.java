package az.pasport.ws.proof;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.crypto.WSProviderConfig;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.wss4j.dom.message.WSSecUsernameToken;
import org.apache.xml.security.Init;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;

/** A facility with a key, whose letters are sealed by WSS4J's outbound side. */
final class SigningFacility {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  static final String WSA = "http://www.w3.org/2005/08/addressing";
  static final SigningFacility BAKU = rsa("BAKU-MC-01", 2048);
  static final SigningFacility GANJA = curve("GANJA-CH-01", "secp256r1");

  static {
    // The product does without the providers that this would put into the virtual machine: its
    // tests must not have them either.
    WSSConfig.setAddJceProviders(false);
    WSProviderConfig.setAddJceProviders(false);
    Init.init();
  }

  final String code;
  final X509Certificate certificate;
  private final KeyPair keys;

  private SigningFacility(String code, KeyPair keys, Instant from, Instant until) {
    this.code = code;
    this.keys = keys;
    this.certificate = selfSigned(code, keys, from, until);
  }

  static SigningFacility rsa(String code, int bits) {
    return new SigningFacility(code, rsaKeys(bits), NOW.minus(days(1)), NOW.plus(days(100)));
  }

  static SigningFacility curve(String code, String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return new SigningFacility(
          code, generator.generateKeyPair(), NOW.minus(days(1)), NOW.plus(days(100)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  SigningFacility withCertificate(Instant from, Instant until) {
    return new SigningFacility(code, keys, from, until);
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }

  private static KeyPair rsaKeys(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate selfSigned(
      String code, KeyPair keys, Instant from, Instant until) {
    try {
      var name = new X500Name("CN=" + code + ",C=AZ");
      String algorithm =
          keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      BigInteger.ONE,
                      Date.from(from),
                      Date.from(until),
                      name,
                      keys.getPublic())
                  .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs what has to be signed. */
  Document sign(Document letter) {
    return sign(letter, NOW, 300, how -> {});
  }

  Document sign(Document letter, Consumer<WSSecSignature> how) {
    return sign(letter, NOW, 300, how);
  }

  /** Signs Body, Timestamp, To and MessageID, unless {@code how} changes it. */
  Document sign(Document letter, Instant created, int seconds, Consumer<WSSecSignature> how) {
    try {
      var security = new WSSecHeader(letter);
      security.insertSecurityHeader();
      var timestamp = new WSSecTimestamp(security);
      timestamp.setWsTimeSource(at(created));
      timestamp.setTimeToLive(seconds);
      timestamp.build();
      var signature = new WSSecSignature(security);
      signature.setUserInfo("key", "");
      signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
      signature.setSigCanonicalization(CanonicalizationMethod.EXCLUSIVE);
      signature.setDigestAlgo(DigestMethod.SHA256);
      signature.setSignatureAlgorithm(
          keys.getPrivate().getAlgorithm().equals("RSA")
              ? WSConstants.RSA_SHA256
              : WSConstants.ECDSA_SHA256);
      signature.getParts().add(part("Body", letter.getDocumentElement().getNamespaceURI()));
      signature.getParts().add(part("Timestamp", WSConstants.WSU_NS));
      signature.getParts().add(part("To", WSA));
      signature.getParts().add(part("MessageID", WSA));
      how.accept(signature);
      return signature.build(crypto());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static WSEncryptionPart part(String name, String namespace) {
    return new WSEncryptionPart(name, namespace, "");
  }

  private Merlin crypto() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", keys.getPrivate(), new char[0], new Certificate[] {certificate});
    var crypto = new Merlin();
    crypto.setKeyStore(store);
    return crypto;
  }

  /** Adds a worker's token. */
  static Document seal(Document letter, String worker, String secret) {
    return seal(letter, worker, secret, NOW, how -> {});
  }

  static Document seal(
      Document letter,
      String worker,
      String secret,
      Instant created,
      Consumer<WSSecUsernameToken> how) {
    try {
      var security = new WSSecHeader(letter);
      security.insertSecurityHeader();
      var token = new WSSecUsernameToken(security);
      token.setWsTimeSource(at(created));
      token.setPasswordType(WSConstants.PASSWORD_DIGEST);
      token.setUserInfo(worker, secret);
      how.accept(token);
      return token.build();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static WSTimeSource at(Instant moment) {
    return () -> moment;
  }
}
