package az.pasport.web.api.verifications;

import az.pasport.message.Messages;
import az.pasport.verification.Verdict;
import az.pasport.web.api.json.Json;
import az.pasport.web.pages.Language;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.verify.Reading;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;

/** The answer about the certificates in a file as the API shows it. */
final class FileVerdictsJson {
  private static final String RETRY_SECONDS = "60";

  private FileVerdictsJson() {}

  static JsonObject of(Reading found, Function<String, Verdict> verification) {
    JsonArrayBuilder certificates = Json.createArrayBuilder();
    found.texts().forEach(text -> certificates.add(VerdictJson.of(verification.apply(text))));
    return Json.createObjectBuilder()
        .add("certificates", certificates)
        .add("pagesRead", found.pages().read())
        .add("pages", found.pages().all())
        .add("more", found.more())
        .build();
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
                words(why, pages, Language.AZ),
                words(why, pages, Language.EN))));
  }

  private static String words(Reading.Refusal why, Reading.Pages pages, Language language) {
    Messages texts = Messages.in(language.locale());
    String refused = texts.of("verify.refused." + why);
    return pages.areAllRead()
        ? refused
        : refused
            + " "
            + texts.of("verify.pages", String.valueOf(pages.read()), String.valueOf(pages.all()));
  }
}
