package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both providers, Corretto's where it works here and the JDK's, understand each other. */
class CoseAlgorithmTest {
  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);
  private static final String ORDER =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  private final KeyPair keys = ec("secp256r1");

  @Test
  void saysWhoSigns() {
    assertThat(SignatureProvider.describe())
        .isEqualTo(
            SignatureProvider.provider()
                .map(provider -> provider.getName() + " " + provider.getVersionStr())
                .orElse("the JDK's"));
  }

  @Test
  void installsNoProvider() {
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, new byte[64])).isFalse();
    assertThat(Security.getProvider("AmazonCorrettoCryptoProvider")).isNull();
  }

  @Test
  void signsWhatTheJdkVerifies() throws GeneralSecurityException {
    byte[] signature = CoseAlgorithm.ES256.sign(keys.getPrivate(), MESSAGE);
    Signature jdk = Signature.getInstance("SHA256withECDSAinP1363Format");
    jdk.initVerify(keys.getPublic());
    jdk.update(MESSAGE);
    assertThat(signature).hasSize(64);
    assertThat(jdk.verify(signature)).isTrue();
  }

  @Test
  void verifiesWhatTheJdkSigned() throws GeneralSecurityException {
    Signature jdk = Signature.getInstance("SHA256withECDSAinP1363Format");
    jdk.initSign(keys.getPrivate());
    jdk.update(MESSAGE);
    byte[] signature = jdk.sign();
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, signature)).isTrue();
    signature[40] ^= 1;
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, signature)).isFalse();
  }

  @Test
  void signsWithOneKeyAfterTheOther() throws GeneralSecurityException {
    KeyPair other = ec("secp256r1");
    for (KeyPair pair : new KeyPair[] {keys, other, keys, keys, other}) {
      byte[] signature = CoseAlgorithm.ES256.sign(pair.getPrivate(), MESSAGE);
      assertThat(CoseAlgorithm.ES256.verify(pair.getPublic(), MESSAGE, signature)).isTrue();
      KeyPair wrong = pair == keys ? other : keys;
      assertThat(CoseAlgorithm.ES256.verify(wrong.getPublic(), MESSAGE, signature)).isFalse();
    }
  }

  @Test
  void signsAndVerifiesWithRsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair rsa = generator.generateKeyPair();
    byte[] signature = CoseAlgorithm.PS256.sign(rsa.getPrivate(), MESSAGE);
    assertThat(CoseAlgorithm.PS256.verify(rsa.getPublic(), MESSAGE, signature)).isTrue();
    assertThat(CoseAlgorithm.PS256.verify(rsa.getPublic(), new byte[1], signature)).isFalse();
    Arrays.fill(signature, (byte) 0xff);
    assertThat(CoseAlgorithm.PS256.verify(rsa.getPublic(), MESSAGE, signature)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "ff", "01"})
  void saysNoToSignaturesMadeToHurt(String fill) {
    byte[] signature = HexFormat.of().parseHex(fill.repeat(64));
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, signature)).isFalse();
    byte[] order = HexFormat.of().parseHex(ORDER + ORDER);
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, order)).isFalse();
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, new byte[63])).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"secp256r1, 64", "secp384r1, 96", "secp521r1, 132"})
  void verifiesOnTheKeysOwnCurveAndOnNoOther(String curve, int length) throws Exception {
    KeyPair pair = ec(curve);
    Signature jdk = Signature.getInstance("SHA256withECDSAinP1363Format");
    jdk.initSign(pair.getPrivate());
    jdk.update(MESSAGE);
    byte[] signature = jdk.sign();
    assertThat(signature).hasSize(length);
    assertThat(CoseAlgorithm.ES256.fits(pair.getPublic())).isTrue();
    assertThat(CoseAlgorithm.ES256.verify(pair.getPublic(), MESSAGE, signature)).isTrue();
    assertThat(CoseAlgorithm.ES256.verify(ec(curve).getPublic(), MESSAGE, signature)).isFalse();
    for (int other : new int[] {64, 96, 132}) {
      byte[] resized = Arrays.copyOf(signature, other);
      assertThat(CoseAlgorithm.ES256.verify(pair.getPublic(), MESSAGE, resized))
          .as("%s bytes", other)
          .isEqualTo(other == length);
    }
  }

  @Test
  void takesTheSecondOfTheTwoSignaturesOfEcdsa() throws GeneralSecurityException {
    byte[] signature = CoseAlgorithm.ES256.sign(keys.getPrivate(), MESSAGE);
    BigInteger order = new BigInteger(ORDER, 16);
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    byte[] second = HexFormat.of().parseHex(String.format("%064x", order.subtract(s)));
    System.arraycopy(second, 0, signature, 32, 32);
    assertThat(CoseAlgorithm.ES256.verify(keys.getPublic(), MESSAGE, signature)).isTrue();
  }

  @Test
  void verifiesWithAKeyThatIsNamedForRsassaPssAlone() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSASSA-PSS");
    generator.initialize(2048);
    KeyPair pss = generator.generateKeyPair();
    Signature jdk = Signature.getInstance("RSASSA-PSS");
    jdk.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    jdk.initSign(pss.getPrivate());
    jdk.update(MESSAGE);
    byte[] signature = jdk.sign();
    assertThat(pss.getPublic().getAlgorithm()).isEqualTo("RSASSA-PSS");
    assertThat(CoseAlgorithm.PS256.verify(pss.getPublic(), MESSAGE, signature)).isTrue();
    assertThat(CoseAlgorithm.PS256.verify(pss.getPublic(), new byte[1], signature)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SHA-256, SHA-256, 32, true", "SHA-512, SHA-512, 32, false"})
  void keepsTheLimitsOfAKeyForRsassaPss(String hash, String mask, int salt, boolean fits)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSASSA-PSS");
    generator.initialize(
        new RSAKeyGenParameterSpec(
            2048,
            RSAKeyGenParameterSpec.F4,
            new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(mask), salt, 1)));
    assertThat(CoseAlgorithm.PS256.fits(generator.generateKeyPair().getPublic())).isEqualTo(fits);
  }

  @Test
  void saysNoToAKeyOnAnotherCurve() {
    assertThat(CoseAlgorithm.ES256.isIssuedWith(keys.getPublic())).isTrue();
    assertThat(CoseAlgorithm.ES256.isIssuedWith(ec("secp384r1").getPublic())).isFalse();
    assertThat(CoseAlgorithm.ES256.verify(ec("secp384r1").getPublic(), MESSAGE, new byte[64]))
        .isFalse();
  }

  @Test
  void leavesAKeyInItsDevice() {
    // Here no device has it, so that the JDK finds no provider; in software it is not even tried.
    assertThatExceptionOfType(InvalidKeyException.class)
        .isThrownBy(() -> CoseAlgorithm.ES256.sign(new KeyInDevice(), MESSAGE));
  }

  private static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** As PKCS#11 gives it: an algorithm, and nothing that could be taken out. */
  private static final class KeyInDevice implements PrivateKey {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      return "EC";
    }

    @Override
    public @Nullable String getFormat() {
      return null;
    }

    @Override
    public byte @Nullable [] getEncoded() {
      return null;
    }
  }
}
