package az.pasport.keys;

import az.pasport.testsupport.KeyPairs;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys as an operator makes them for production. */
final class TestKeys {
  private TestKeys() {}

  /** Adds a document signer for all kinds of certificate. */
  static void addCountrysKey(KeyStore store, char[] password, Instant now) throws Exception {
    KeyPair keys = KeyPairs.p256();
    // A demo's words in another part of the name make no demo of it.
    X500Name name = new X500Name("CN=Signer of Pasport development,O=Ministry of Health,C=AZ");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.TEN,
            Date.from(now.minus(Duration.ofDays(2))),
            Date.from(now.plus(Duration.ofDays(700))),
            name,
            keys.getPublic());
    store.setKeyEntry(
        "country",
        keys.getPrivate(),
        password,
        new Certificate[] {
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())))
        });
  }
}
