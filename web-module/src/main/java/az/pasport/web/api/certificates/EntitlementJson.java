package az.pasport.web.api.certificates;

import az.pasport.certificate.Entitlement;
import az.pasport.certificate.Revocations;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Shortfall;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.Text;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;

/** What a person has of a kind, or what is missing, as the API tells it. */
public final class EntitlementJson {
  private EntitlementJson() {}

  public static JsonObject of(Entitlement entitlement, URI base) {
    var json =
        Json.createObjectBuilder()
            .add("kind", entitlement.kind().name())
            .add("title", KindNames.title(entitlement.kind()).json());
    if (entitlement instanceof Entitlement.Held held) {
      return json.add("held", true)
          .add("certificate", CertificateJson.of(held.certificate(), base))
          .build();
    }
    if (entitlement instanceof Entitlement.Withheld withheld) {
      return json.add("held", false).add("withheld", withheld(withheld.revocation())).build();
    }
    if (entitlement instanceof Entitlement.Deceased deceased) {
      return json.add("held", false)
          .add("deceased", Json.createObjectBuilder().add("diedOn", deceased.diedOn().toString()))
          .build();
    }
    var lacking = (Entitlement.Lacking) entitlement;
    json.add("held", false).add("missing", missing(lacking.why()));
    lacking.decree().ifPresent(decree -> json.add("basis", CertificateJson.basis(decree)));
    return json.add("known", known(lacking.known())).build();
  }

  private static JsonObject withheld(Revocations.Revoked revocation) {
    return Json.createObjectBuilder()
        .add("reason", revocation.reason().name())
        .add("revokedAt", revocation.revokedAt().toString())
        .build();
  }

  private static JsonObject missing(Eligibility.NotEligible why) {
    var json =
        Json.createObjectBuilder()
            .add("reason", why.shortfall().name())
            .add("reasonText", words(why.shortfall()).json());
    why.missingDose().ifPresent(dose -> json.add("missingDose", dose));
    why.possibleFrom().ifPresent(date -> json.add("possibleFrom", date.toString()));
    why.endedOn().ifPresent(date -> json.add("endedOn", date.toString()));
    return json.build();
  }

  private static JsonObject known(MedicalHistory history) {
    JsonArrayBuilder doses = Json.createArrayBuilder();
    for (MedicalHistory.Dose dose : history.doses()) {
      doses.add(
          Json.createObjectBuilder()
              .add("date", dose.givenOn().toString())
              .add("product", CertificateJson.product(dose.product()))
              .add("doseNumber", dose.position().number())
              .add("seriesSize", dose.position().seriesSize()));
    }
    JsonArrayBuilder infections = Json.createArrayBuilder();
    for (MedicalHistory.Infection infection : history.infections()) {
      infections.add(
          Json.createObjectBuilder().add("firstPositive", infection.firstPositive().toString()));
    }
    JsonArrayBuilder negativeTests = Json.createArrayBuilder();
    for (MedicalHistory.NegativeTest test : history.negativeTests()) {
      negativeTests.add(
          Json.createObjectBuilder()
              .add("announcedAt", CertificateJson.time(test.announcedAt()))
              .add("laboratory", test.laboratory()));
    }
    JsonArrayBuilder conclusions = Json.createArrayBuilder();
    for (MedicalHistory.Conclusion conclusion : history.conclusions()) {
      conclusions.add(
          Json.createObjectBuilder()
              .add("number", conclusion.number())
              .add("from", conclusion.from().toString())
              .add("until", conclusion.until().toString()));
    }
    return Json.createObjectBuilder()
        .add("doses", doses)
        .add("infections", infections)
        .add("negativeTests", negativeTests)
        .add("conclusions", conclusions)
        .build();
  }

  public static Text words(Shortfall shortfall) {
    return switch (shortfall) {
      case NO_DOSE ->
          new Text(
              "Sizin adınıza peyvənd dozası qeydə alınmayıb.",
              "No vaccine dose is on record for you.",
              "На ваше имя не зарегистрировано ни одной дозы вакцины.");
      case SERIES_INCOMPLETE ->
          new Text(
              "Peyvənd seriyası tamamlanmayıb: növbəti doza lazımdır.",
              "The vaccine series is not complete: a further dose is needed.",
              "Курс вакцинации не завершён: нужна следующая доза.");
      case EARLIER_DOSE_NOT_RECORDED ->
          new Text(
              "Sonrakı doza qeydə alınıb, amma əvvəlki yoxdur: onu vuran tibb müəssisəsi qeyd"
                  + " etməlidir.",
              "A later dose is on record but an earlier one is not: the facility that gave it has"
                  + " to record it.",
              "Более поздняя доза зарегистрирована, а предыдущая — нет: её должно внести"
                  + " медицинское учреждение, где она была сделана.");
      case VALIDITY_ENDED ->
          new Text(
              "Sertifikatın etibarlılıq müddəti bitib.",
              "The certificate's validity has ended.",
              "Срок действия сертификата истёк.");
      case NO_INFECTION ->
          new Text(
              "Sizin adınıza keçirilmiş COVID-19 qeydə alınmayıb.",
              "No COVID-19 infection is on record for you.",
              "На ваше имя не зарегистрировано перенесённое заболевание COVID-19.");
      case NO_NEGATIVE_TEST ->
          new Text(
              "Sizin adınıza mənfi RT-PZR analizi qeydə alınmayıb.",
              "No negative RT-PCR test is on record for you.",
              "На ваше имя не зарегистрирован отрицательный ОТ-ПЦР-тест.");
      case NO_CONCLUSION ->
          new Text(
              "Sizin adınıza vaksinasiyaya əks-göstəriş haqqında rəy qeydə alınmayıb.",
              "No conclusion on a contraindication to vaccination is on record for you.",
              "На ваше имя не зарегистрировано заключение о противопоказании к вакцинации.");
      case NOT_IN_DECREE ->
          new Text(
              "Bu tarixdə qüvvədə olan qayda belə sertifikat nəzərdə tutmur.",
              "The rule in force on this date gives no such certificate.",
              "Действующее на эту дату правило не предусматривает такого сертификата.");
      case TOO_EARLY ->
          new Text(
              "Sertifikat hələ qüvvəyə minməyib.",
              "The certificate does not count yet.",
              "Сертификат ещё не вступил в силу.");
      case NO_DECREE ->
          new Text(
              "Bu tarixdə sertifikat qaydaları qüvvədə deyildi.",
              "No rules on certificates were in force on this date.",
              "На эту дату правила о сертификатах не действовали.");
    };
  }
}
