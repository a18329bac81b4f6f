package az.pasport.web.problem;

import az.pasport.message.Messages;
import az.pasport.trustlist.SignerListRefused;
import java.util.List;

/** Why a list of signers was refused, as a problem. */
final class SignerListProblem {
  private SignerListProblem() {}

  static Problem of(SignerListRefused refused) {
    return switch (refused.why()) {
      case OLDER_THAN_OURS -> Problem.of(ProblemType.SIGNER_LIST_OLDER);
      case NO_ANCHOR, NO_SIGNED_DOCUMENT, BAD_SIGNATURE, OTHER_MAKER, MALFORMED, FROM_THE_FUTURE ->
          invalid(refused.why(), String.valueOf(refused.getMessage()));
    };
  }

  private static Problem invalid(SignerListRefused.Why why, String detail) {
    return Problem.invalid(
        List.of(
            new FieldError(
                "list", why.name(), Messages.AZ.of(why, detail), Messages.EN.of(why, detail))));
  }
}
