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

  static JsonMembers of(Reading found, Function<String, Verdict> verification) {
    return new JsonMembers()
        .add("certificates", found.texts(), verification.andThen(VerdictJson::of))
        .add("pagesRead", found.pages().read())
        .add("pages", found.pages().all())
        .add("more", found.more());
  }

  /** Why there is no certificate: a fault of the file, or too many files at once. */
  static ProblemException refused(Reading.Refusal why, Reading.Pages pages) {
    if (why == Reading.Refusal.BUSY) {
      return ProblemException.with(ProblemType.UNAVAILABLE, HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return ProblemException.invalid(
        List.of(
            new FieldError(
                "file",
                why.name(),
                words(why, pages, Messages.AZ),
                words(why, pages, Messages.EN))));
  }

  private static String words(Reading.Refusal why, Reading.Pages pages, Messages texts) {
    String refused = texts.of("verify.refused." + why);
    return pages.areAllRead()
        ? refused
        : refused + " " + texts.of("verify.pages", pages.read(), pages.all());
  }
}
