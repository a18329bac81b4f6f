package az.pasport.web.problem;

import az.pasport.facility.CertificateRefused;
import az.pasport.message.Messages;
import java.util.List;

/** Why a facility's certificate was refused, as a problem. */
final class CertificateProblem {
  private CertificateProblem() {}

  static Problem of(CertificateRefused refused) {
    String code =
        refused.reason() == CertificateRefused.Reason.ALREADY_REGISTERED
            ? "TAKEN"
            : refused.reason().name();
    return Problem.invalid(
        List.of(
            new FieldError(
                "certificate",
                code,
                Messages.AZ.of(refused.reason()),
                Messages.EN.of(refused.reason()))));
  }
}
