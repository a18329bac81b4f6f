package az.pasport.web.api.verifications;

import az.pasport.message.Messages;
import az.pasport.verification.Verdict;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.verify.Reading;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;

/** The answer about the certificates in a file as the API shows it. */
final class FileVerdictsJson {
  private static final String RETRY_SECONDS = "60";

  private FileVerdictsJson() {}

  static JsonMembers of(Reading.Found found, Function<String, Verdict> verification) {
    return new JsonMembers()
        .add("certificates", found.texts(), verification.andThen(VerdictJson::of))
        .add("pagesRead", found.pages().read())
        .add("pages", found.pages().all())
        .add("more", found.more());
  }

  /** Why there is no certificate: a fault of the file, or too many files at once. */
  static ProblemException refused(Reading.Refused reading) {
    if (reading.why() == Reading.Refusal.BUSY) {
      return ProblemException.with(ProblemType.UNAVAILABLE, HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return ProblemException.invalid(
        List.of(
            new FieldError(
                "file",
                reading.why().name(),
                words(reading, Messages.AZ),
                words(reading, Messages.EN))));
  }

  private static String words(Reading.Refused reading, Messages texts) {
    String why = texts.of("verify.refused." + reading.why());
    Reading.Pages pages = reading.pages();
    return pages.areAllRead()
        ? why
        : why + " " + texts.of("verify.pages", pages.read(), pages.all());
  }
}
