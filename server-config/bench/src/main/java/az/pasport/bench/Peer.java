package az.pasport.bench;

import az.pasport.hcert.Cbor;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.time.Duration;
import java.util.List;
import se.digg.dgc.payload.v1.DigitalCovidCertificate;
import se.digg.dgc.service.DGCDecoder;
import se.digg.dgc.service.DGCEncoder;
import se.digg.dgc.service.impl.DefaultDGCDecoder;
import se.digg.dgc.service.impl.DefaultDGCEncoder;
import se.digg.dgc.signatures.impl.DefaultDGCSignatureVerifier;
import se.digg.dgc.signatures.impl.DefaultDGCSigner;

/** The Swedish agency's library, doing the same with the same certificate, key and content. */
final class Peer {
  private final Sample sample;
  private final DGCEncoder encoder;
  private final DGCDecoder decoder;
  private final DigitalCovidCertificate payload;
  final String text;

  Peer(Sample sample) throws Exception {
    this.sample = sample;
    encoder =
        new DefaultDGCEncoder(new DefaultDGCSigner(sample.keys.getPrivate(), sample.certificate));
    decoder =
        new DefaultDGCDecoder(
            new DefaultDGCSignatureVerifier(), (country, keyId) -> List.of(sample.certificate));
    Object certificate =
        HcertFormat.DCC.certificateIn(Cbor.read(HcertDecoder.unwrap(sample.text).payload()));
    payload =
        DigitalCovidCertificate.decode(
            new CBORMapper().writeValueAsBytes(new ObjectMapper().valueToTree(certificate)));
    text = encode();
  }

  String encode() throws Exception {
    return encoder.encode(payload, sample.issued.plus(Duration.ofDays(365)));
  }

  DigitalCovidCertificate verify(String qrText) throws Exception {
    return decoder.decode(qrText);
  }
}
