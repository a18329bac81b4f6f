package az.pasport.ws.proof;

import java.util.List;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.crypto.SantuarioUtil;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.WSDocInfo;
import org.apache.wss4j.dom.callback.DOMCallbackLookup;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.BinarySecurityTokenProcessor;
import org.apache.wss4j.dom.processor.SignatureProcessor;
import org.w3c.dom.Document;

/**
 * What much code does: has WSS4J verify the signature, sees that elements of the right names were
 * signed, and goes on with the message.
 */
final class NaiveReader {
  private NaiveReader() {}

  static boolean believes(Document letter) {
    try {
      var known = new WSDocInfo(letter);
      known.setCallbackLookup(new DOMCallbackLookup(letter));
      var request = new RequestData();
      request.setWsDocInfo(known);
      request.setSigVerCrypto(new Merlin());
      request.setDisableBSPEnforcement(true);
      new BinarySecurityTokenProcessor()
          .handleToken(TestMessage.first(letter, "BinarySecurityToken"), request);
      WSSecurityEngineResult verified =
          new SignatureProcessor(SantuarioUtil.getSantuarioProvider())
              .handleToken(TestMessage.first(letter, "Signature"), request)
              .get(0);
      @SuppressWarnings("unchecked")
      var signed = (List<WSDataRef>) verified.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
      return signed.stream()
          .map(part -> part.getProtectedElement().getLocalName())
          .toList()
          .containsAll(List.of("Body", "Timestamp", "To", "MessageID"));
    } catch (Exception e) {
      return false;
    }
  }
}
