package az.pasport.hcert;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** The curves on which signers in the field have keys, told apart by the base point's order. */
enum NistCurve {
  P_256("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 32),
  P_384(
      "ffffffffffffffffffffffffffffffffffffffffffffffff"
          + "c7634d81f4372ddf581a0db248b0a77aecec196accc52973",
      48),
  P_521(
      "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa"
          + "51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
      66);

  private final BigInteger order;
  private final int bytes;

  /**
   * @param order in hexadecimal (NIST SP 800-186, section 3.2.1)
   * @param bytes how many the order has
   */
  NistCurve(String order, int bytes) {
    this.order = new BigInteger(order, 16);
    this.bytes = bytes;
  }

  /** The curve of a key; empty for other curves and other kinds of key. */
  static Optional<NistCurve> of(PublicKey key) {
    return key instanceof ECPublicKey ec
        ? Arrays.stream(values())
            .filter(curve -> curve.order.equals(ec.getParams().getOrder()))
            .findFirst()
        : Optional.empty();
  }

  /** How many bytes a signature r‖s has. */
  int signatureBytes() {
    return 2 * bytes;
  }
}
