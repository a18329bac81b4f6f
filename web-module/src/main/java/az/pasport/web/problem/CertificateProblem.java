package az.pasport.web.problem;

import az.pasport.facility.CertificateRefused;
import java.util.List;

/** Why a facility's certificate was refused, as a problem. */
final class CertificateProblem {
  private CertificateProblem() {}

  static Problem of(CertificateRefused refused) {
    return switch (refused.reason()) {
      case EXPIRED ->
          invalid("EXPIRED", "sertifikatın müddəti bitib", "the certificate has expired");
      case WEAK_KEY ->
          invalid(
              "WEAK_KEY",
              "açar RSA (2048 bitdən) və ya ECDSA (256 bitdən) olmalıdır",
              "the key must be RSA (from 2048 bits) or ECDSA (from 256 bits)");
      case TOO_LONG -> invalid("TOO_LONG", "sertifikat çox uzundur", "the certificate is too long");
      case ALREADY_REGISTERED ->
          invalid(
              "TAKEN",
              "bu sertifikat artıq qeydiyyatdan keçib; geri götürülmüş sertifikat yenidən"
                  + " qeydiyyata alınmır",
              "this certificate was registered before; a withdrawn one does not come back");
    };
  }

  private static Problem invalid(String code, String az, String en) {
    return Problem.invalid(List.of(new FieldError("certificate", code, az, en)));
  }
}
