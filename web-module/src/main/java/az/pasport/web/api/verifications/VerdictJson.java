package az.pasport.web.api.verifications;

import az.pasport.hcert.Dcc;
import az.pasport.time.BirthDate;
import az.pasport.verification.CertificateFacts;
import az.pasport.verification.Verdict;
import az.pasport.verification.VerdictFormatter;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.Text;

/** The answer about a QR code as the API shows it. */
final class VerdictJson {
  private VerdictJson() {}

  static JsonMembers of(Verdict verdict) {
    return new JsonMembers()
        .add("verdict", verdict.outcome())
        .add("verdictText", Text.of(verdict.outcome()))
        .add("reason", verdict.reason())
        .add("reasonText", Text.of(messages -> new VerdictFormatter(messages).format(verdict)))
        .add("fault", verdict.fault())
        .addAll(verdict.attested().map(VerdictJson::attested).orElseGet(JsonMembers::new));
  }

  private static JsonMembers attested(CertificateFacts attested) {
    return new JsonMembers()
        .add("kind", attested.kind())
        .add("holder", holder(attested))
        .add("issuer", attested.entry().issuer())
        .add("issuingCountry", attested.issuingCountry())
        .addNullable("validFrom", attested.validFrom())
        .addNullable("validUntil", attested.validUntil());
  }

  private static JsonMembers holder(CertificateFacts attested) {
    Dcc.Holder holder = attested.holder();
    return new JsonMembers()
        .add("familyName", holder.familyName())
        .add("givenName", holder.givenName())
        .add("familyNameLatin", holder.familyNameTransliterated())
        .add("givenNameLatin", holder.givenNameTransliterated())
        .add("birthDate", attested.dateOfBirth().map(BirthDate::toString).orElse(""));
  }
}
