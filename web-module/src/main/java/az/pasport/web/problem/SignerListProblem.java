package az.pasport.web.problem;

import az.pasport.trustlist.SignerListRefused;
import java.util.List;

/** Why a list of signers was refused, as a problem. */
final class SignerListProblem {
  private SignerListProblem() {}

  static Problem of(SignerListRefused refused) {
    String code = refused.why().name();
    String detail = String.valueOf(refused.getMessage());
    return switch (refused.why()) {
      case OLDER_THAN_OURS -> Problem.of(ProblemType.SIGNER_LIST_OLDER);
      case NO_ANCHOR ->
          invalid(
              code,
              "pasport.trust.anchors qüvvədə olan sertifikat göstərmir",
              "pasport.trust.anchors names no certificate that is in force");
      case NO_SIGNED_DOCUMENT ->
          invalid(
              code,
              "siyahı JWS (compact) formatında olmalıdır",
              "a list is a JWS in compact form: " + detail);
      case BAD_SIGNATURE ->
          invalid(
              code,
              "siyahını pasport.trust.anchors sertifikatlarından heç biri imzalamayıb",
              "none of the certificates of pasport.trust.anchors signed the list");
      case OTHER_MAKER ->
          invalid(
              code,
              "bu mənbənin siyahısını başqa orqan imzalayır",
              "another authority signs the list of this source: " + detail);
      case MALFORMED -> invalid(code, "siyahıda düzəldilməli: " + detail, "mend in it: " + detail);
      case FROM_THE_FUTURE ->
          invalid(code, "issuedAt gələcək zamandır", "issuedAt is in the future");
    };
  }

  private static Problem invalid(String code, String az, String en) {
    return Problem.invalid(List.of(new FieldError("list", code, az, en)));
  }
}
