package az.pasport.web.api.verifications;

import az.pasport.lookup.LookupAnswer;
import az.pasport.lookup.LookupAnswer.Shown;
import az.pasport.verification.Verdict;
import az.pasport.web.api.certificates.CertificateJson;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.Text;
import az.pasport.wording.LookupFormatter;

/** The answer to a look-up as the API shows it. */
final class LookupJson {
  private static final int YEAR = 4;

  private LookupJson() {}

  static JsonMembers of(LookupAnswer answer) {
    return new JsonMembers()
        .add("outcome", answer.outcome())
        .add(
            "outcomeText",
            Text.of(messages -> new LookupFormatter(messages).outcome(answer.outcome())))
        .add("text", Text.of(messages -> new LookupFormatter(messages).format(answer)))
        .add("reason", answer.verdict().map(Verdict::reason))
        .add("certificate", answer.shown().map(LookupJson::certificate));
  }

  private static JsonMembers certificate(Shown shown) {
    return new JsonMembers()
        .add("kind", shown.kind())
        .add("title", Text.of(shown.kind()))
        .add("name", shown.name())
        .add("nameLatin", shown.latinName())
        .add(shown.birth().length() > YEAR ? "birthDate" : "birthYear", shown.birth())
        .addAll(CertificateJson.validity(shown.validity()));
  }
}
