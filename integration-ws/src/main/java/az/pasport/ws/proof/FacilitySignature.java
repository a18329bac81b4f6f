package az.pasport.ws.proof;

import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.wss4j.common.crypto.AlgorithmSuiteValidator;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.crypto.SantuarioUtil;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.WSDocInfo;
import org.apache.wss4j.dom.callback.DOMCallbackLookup;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.BinarySecurityTokenProcessor;
import org.apache.wss4j.dom.processor.SignatureProcessor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A facility's signature with the certificate that it brings along (WSS X.509 Certificate Token
 * Profile 1.1.1), of the shape that {@link SignatureProfile} takes.
 *
 * <p>WSS4J's own entry, {@code WSSecurityEngine}, is not used: it follows whatever a Security
 * header holds (SAML, encrypted keys, derived keys), burns a nonce before it has checked the
 * digest, reads the system's clock, and puts providers into the virtual machine that outlive the
 * application. Its processors are called one by one instead, for what the shape allows.
 */
final class FacilitySignature {
  private static final Provider SANTUARIO = SantuarioUtil.getSantuarioProvider();

  private final Element signature;
  private final RequestData request;
  private final X509Certificate certificate;

  /** Of a checked shape only: see {@link #of}. */
  private FacilitySignature(Element signature, RequestData request, X509Certificate certificate) {
    this.signature = signature;
    this.request = request;
    this.certificate = certificate;
  }

  /** As the message brings it; that its key made the signature is known after {@link #verify}. */
  X509Certificate certificate() {
    return certificate;
  }

  /**
   * Reads the certificate.
   *
   * @param token where it is, in the same Security header as the signature
   */
  static FacilitySignature of(Document message, Element token, Element signature)
      throws AuthenticationFailure {
    SignatureProfile.check(signature, token);
    UniqueIds.refuseTwice(message.getDocumentElement());
    RequestData request = request(message);
    try {
      WSSecurityEngineResult read =
          new BinarySecurityTokenProcessor().handleToken(token, request).get(0);
      var certificates = (X509Certificate[]) read.get(WSSecurityEngineResult.TAG_X509_CERTIFICATES);
      if (certificates == null || certificates.length != 1 || certificates[0] == null) {
        throw new AuthenticationFailure(FailureReason.UNKNOWN_CERTIFICATE);
      }
      return new FacilitySignature(signature, request, certificates[0]);
    } catch (WSSecurityException | IllegalArgumentException e) {
      throw new AuthenticationFailure(FailureReason.UNKNOWN_CERTIFICATE);
    }
  }

  private static RequestData request(Document message) {
    var known = new WSDocInfo(message);
    known.setCallbackLookup(new DOMCallbackLookup(message));
    var request = new RequestData();
    request.setWsDocInfo(known);
    request.setAlgorithmSuite(AllowedAlgorithms.suite());
    // It decodes certificates, and has no key store: whom to believe is the register's to say.
    request.setSigVerCrypto(new Merlin());
    // SignatureShape takes less than the Basic Security Profile, except for attributes that clients
    // leave out.
    request.setDisableBSPEnforcement(true);
    return request;
  }

  /**
   * Gives the elements that were digested, the very nodes. Only these are proved: not what has
   * their name, their Id, or their place.
   */
  List<Element> verify() throws AuthenticationFailure {
    try {
      new AlgorithmSuiteValidator(request.getAlgorithmSuite())
          .checkAsymmetricKeyLength(certificate);
    } catch (WSSecurityException e) {
      throw new AuthenticationFailure(FailureReason.ALGORITHM);
    }
    try {
      WSSecurityEngineResult verified =
          new SignatureProcessor(SANTUARIO).handleToken(signature, request).get(0);
      @SuppressWarnings("unchecked")
      var digested = (List<WSDataRef>) verified.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
      return digested.stream().map(WSDataRef::getProtectedElement).toList();
    } catch (WSSecurityException | IllegalArgumentException e) {
      throw new AuthenticationFailure(FailureReason.WRONG_SIGNATURE);
    }
  }
}
