package az.pasport.hcert;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Writes certificates: payload → CWT → COSE_Sign1 → zlib → Base45 → prefix. */
public final class HcertEncoder {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private HcertEncoder() {}

  /**
   * @param issuingCountry ISO 3166-1 alpha-2, the country of the signer
   * @param issuedAt the claim {@code iat}; fractions of a second are dropped
   * @param expiresAt the claim {@code exp}: from then on readers refuse the text as expired
   * @return text of the QR code's alphanumeric alphabet, beginning with the prefix of its {@link
   *     HcertFormat}
   * @throws IllegalArgumentException for an unknown country or an expiry that is not after the
   *     issue
   */
  public static String encode(
      CertificatePayload payload,
      String issuingCountry,
      Instant issuedAt,
      Instant expiresAt,
      CoseSigner signer) {
    if (!COUNTRIES.contains(issuingCountry)) {
      throw new IllegalArgumentException("No ISO 3166-1 alpha-2 country: " + issuingCountry);
    }
    if (expiresAt.getEpochSecond() <= issuedAt.getEpochSecond()) {
      throw new IllegalArgumentException("Expires at or before its issue");
    }
    byte[] claims = claims(payload, issuingCountry, issuedAt, expiresAt);
    return payload.entry().format().prefix()
        + Base45.encode(Zlib.deflate(CoseSign1.write(claims, signer)));
  }

  private static byte[] claims(
      CertificatePayload payload, String issuingCountry, Instant issuedAt, Instant expiresAt) {
    return Cbor.write(
        cbor -> {
          cbor.writeStartObject(null, 4);
          cbor.writeFieldId(Hcert.CLAIM_ISSUER);
          cbor.writeString(issuingCountry);
          cbor.writeFieldId(Hcert.CLAIM_EXPIRES);
          cbor.writeNumber(expiresAt.getEpochSecond());
          cbor.writeFieldId(Hcert.CLAIM_ISSUED);
          cbor.writeNumber(issuedAt.getEpochSecond());
          HcertFormat format = payload.entry().format();
          cbor.writeFieldId(format.claim());
          if (format == HcertFormat.DCC) {
            cbor.writeStartObject(null, 1);
            cbor.writeFieldId(HcertFormat.HCERT_DCC);
            new PayloadWriter(cbor).write(payload);
            cbor.writeEndObject();
          } else {
            new PayloadWriter(cbor).write(payload);
          }
          cbor.writeEndObject();
        });
  }
}
