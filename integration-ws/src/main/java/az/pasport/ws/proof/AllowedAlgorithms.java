package az.pasport.ws.proof;

import java.util.Set;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.dom.WSConstants;
import org.apache.xml.security.algorithms.MessageDigestAlgorithm;
import org.apache.xml.security.signature.XMLSignature;

/** The algorithms that a signature may use; every other is refused. */
final class AllowedAlgorithms {
  static final Set<String> SIGNATURES =
      Set.of(
          XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256,
          XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA384,
          XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA512,
          XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA256,
          XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA384,
          XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA512);

  static final Set<String> DIGESTS =
      Set.of(
          MessageDigestAlgorithm.ALGO_ID_DIGEST_SHA256,
          MessageDigestAlgorithm.ALGO_ID_DIGEST_SHA384,
          MessageDigestAlgorithm.ALGO_ID_DIGEST_SHA512);

  /**
   * Exclusive canonical XML without comments: as a form of SignedInfo, and as the one transform.
   */
  static final String CANONICAL = WSConstants.C14N_EXCL_OMIT_COMMENTS;

  private static final int SHORTEST_RSA = 2048;
  private static final int LONGEST_RSA = 8192;
  private static final int SHORTEST_CURVE = 256;
  private static final int LONGEST_CURVE = 521;

  private AllowedAlgorithms() {}

  /** The same for WSS4J, and the keys. To WSS4J an empty set would mean: any. */
  static AlgorithmSuite suite() {
    var suite = new AlgorithmSuite();
    SIGNATURES.forEach(suite::addSignatureMethod);
    DIGESTS.forEach(suite::addDigestAlgorithm);
    suite.addC14nAlgorithm(CANONICAL);
    suite.addTransformAlgorithm(CANONICAL);
    suite.setMinimumAsymmetricKeyLength(SHORTEST_RSA);
    suite.setMaximumAsymmetricKeyLength(LONGEST_RSA);
    suite.setMinimumEllipticCurveKeyLength(SHORTEST_CURVE);
    suite.setMaximumEllipticCurveKeyLength(LONGEST_CURVE);
    return suite;
  }
}
