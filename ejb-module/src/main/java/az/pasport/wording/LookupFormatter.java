package az.pasport.wording;

import az.pasport.lookup.CertificateLookupOutcome;
import az.pasport.lookup.LookupAnswer;
import az.pasport.message.Messages;
import az.pasport.verification.Outcome;
import az.pasport.verification.Verdict;
import az.pasport.verification.VerdictFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words the answer to a look-up for the verifier. */
public record LookupFormatter(Messages messages) {
  /** The outcome in a few words. */
  public String outcome(CertificateLookupOutcome outcome) {
    return switch (outcome) {
      case VALID -> messages.of(Outcome.VALID);
      case NOT_VALID -> messages.of(Outcome.NOT_VALID);
      case CANNOT_TELL -> messages.of(Outcome.CANNOT_TELL);
      case NOT_ACCEPTED, NONE_FOUND, SEVERAL_PEOPLE -> messages.of(outcome);
    };
  }

  /** Why, and what to do. */
  public String format(LookupAnswer answer) {
    return switch (answer.outcome()) {
      case NOT_VALID, CANNOT_TELL -> verdicts().format(verdict(answer));
      case VALID ->
          Stream.concat(
                  Stream.of(meaning(answer.outcome())),
                  verdicts().meaning(verdict(answer)).stream())
              .collect(Collectors.joining(" "));
      case NOT_ACCEPTED, NONE_FOUND, SEVERAL_PEOPLE -> meaning(answer.outcome());
    };
  }

  private String meaning(CertificateLookupOutcome outcome) {
    return messages.of(Messages.key(outcome) + ".meaning");
  }

  private VerdictFormatter verdicts() {
    return new VerdictFormatter(messages);
  }

  private static Verdict verdict(LookupAnswer answer) {
    return answer.verdict().orElseThrow();
  }
}
