package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.approval.ApprovalStatus;
import az.pasport.audit.PersonAudit;
import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.LogBackfillRun;
import az.pasport.certificate.RenewalRun;
import az.pasport.certificate.RevocationReason;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.facility.Region;
import az.pasport.fraud.AlertSubject;
import az.pasport.fraud.FraudAlert;
import az.pasport.fraud.RuleCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.lookup.AcceptedKinds;
import az.pasport.lookup.CertificateLookupOutcome;
import az.pasport.lookup.LookupMethod;
import az.pasport.person.DocumentType;
import az.pasport.person.PersonNotice;
import az.pasport.record.RecordKind;
import az.pasport.record.WithdrawalReason;
import az.pasport.retention.RetentionRun;
import az.pasport.rules.Change;
import az.pasport.rules.Shortfall;
import az.pasport.trustlist.SkippedCertificate;
import az.pasport.verification.CertificateFacts;
import az.pasport.verification.Outcome;
import az.pasport.verification.Reason;
import az.pasport.web.api.mydata.StoredDataJson;
import az.pasport.web.api.transparency.InclusionProofs;
import az.pasport.web.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract says what the code does. */
class OpenApiTest {
  private final Contract contract = new Contract();

  @Test
  void namesEveryAddressAndMethodAndNoOther() {
    assertThat(documented().keySet()).isEqualTo(ApiOperations.all().keySet());
  }

  @Test
  void asksForALoginWhereTheCodeDoes() {
    var operations = documented();
    ApiOperations.all()
        .forEach(
            (call, method) -> {
              boolean open =
                  method.isAnnotationPresent(PermitAll.class)
                      || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
              assertThat(operations.get(call).path("security").isEmpty()).as(call).isEqualTo(open);
            });
  }

  @Test
  void tellsTheProblemsOfEveryCall() {
    documented()
        .forEach(
            (call, operation) -> {
              JsonNode answers = operation.path("responses");
              if (!operation.path("security").isEmpty()) {
                assertThat(answers.has("401") && answers.has("403")).as(call).isTrue();
              }
              if (operation.has("requestBody")) {
                assertThat(answers.has("400") && answers.has("413") && answers.has("415"))
                    .as(call)
                    .isTrue();
              }
            });
  }

  @Test
  void listsTheValuesThatTheCodeKnows() {
    assertThat(contract.values("Kind")).isEqualTo(names(CertificateKind.values()));
    assertThat(contract.values("Region")).isEqualTo(names(Region.values()));
    assertThat(contract.values("Certificate/properties/status"))
        .isEqualTo(names(CertificateStatus.values()));
    assertThat(contract.values("Missing/properties/reason")).isEqualTo(names(Shortfall.values()));
    assertThat(contract.values("Verdict/properties/verdict")).isEqualTo(names(Outcome.values()));
    assertThat(contract.values("Verdict/properties/reason")).isEqualTo(names(Reason.values()));
    assertThat(contract.values("Verdict/properties/kind"))
        .isEqualTo(names(CertificateFacts.Kind.values()));
    assertThat(contract.values("RevocationReason")).isEqualTo(names(RevocationReason.values()));
    assertThat(contract.values("StatusOfKind/properties/rule"))
        .isEqualTo(
            Stream.of(Clause.values(), Shortfall.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .toList());
    assertThat(contract.values("Change/properties/effect"))
        .isEqualTo(names(Change.Effect.values()));
    assertThat(contract.values("StaffsRevocationReason"))
        .isEqualTo(
            Arrays.stream(RevocationReason.values())
                .filter(RevocationReason::isStaffs)
                .map(Enum::name)
                .toList());
    assertThat(contract.values("RecordKind")).isEqualTo(names(RecordKind.values()));
    assertThat(contract.values("DocumentType")).isEqualTo(names(DocumentType.values()));
    assertThat(contract.values("WithdrawalReason")).isEqualTo(names(WithdrawalReason.values()));
    assertThat(contract.values("RenewalRound/properties/status"))
        .isEqualTo(names(RenewalRun.Status.values()));
    assertThat(contract.values("CertificateInclusion/properties/status"))
        .isEqualTo(names(InclusionProofs.Status.values()));
    assertThat(contract.values("LogStatus/properties/backfill/properties/status"))
        .isEqualTo(names(LogBackfillRun.Status.values()));
    assertThat(contract.values("Retention/properties/latestRun/properties/status"))
        .isEqualTo(names(RetentionRun.Status.values()));
    assertThat(contract.values("LogEntry/properties/by"))
        .isEqualTo(names(PersonAudit.CallerKind.values()));
    assertThat(contract.values("PersonNotice/properties/kind"))
        .isEqualTo(names(PersonNotice.Kind.values()));
    assertThat(contract.values("StoredData/properties/format"))
        .containsExactly(StoredDataJson.FORMAT);
    assertThat(contract.values("StoredData/properties/version"))
        .containsExactly(Integer.toString(StoredDataJson.VERSION));
    assertThat(contract.values("ApprovalStatus")).isEqualTo(names(ApprovalStatus.values()));
    assertThat(contract.values("AlertState")).isEqualTo(names(FraudAlert.State.values()));
    assertThat(contract.values("FraudAlert/properties/subjectKind"))
        .isEqualTo(names(AlertSubject.Kind.values()));
    assertThat(contract.values("FraudRuleCode")).isEqualTo(names(RuleCode.values()));
    assertThat(contract.values("LeftOut")).isEqualTo(names(SkippedCertificate.Why.values()));
    assertThat(contract.values("InstitutionKind")).isEqualTo(names(InstitutionKind.values()));
    assertThat(contract.values("LookupRequest/properties/by"))
        .isEqualTo(names(LookupMethod.values()));
    assertThat(contract.values("LookupRequest/properties/accepts"))
        .isEqualTo(names(AcceptedKinds.values()));
    assertThat(contract.values("LookupAnswer/properties/outcome"))
        .isEqualTo(names(CertificateLookupOutcome.values()));
    assertThat(contract.values("Problem/properties/type"))
        .isEqualTo(Arrays.stream(ProblemType.values()).map(ProblemType::urn).toList());
  }

  @Test
  void itsExamplesKeepIt() {
    var answers =
        contract.document().at("/paths/~1api~1v1~1verifications/post/responses/200/content");
    for (JsonNode example : answers.path("application/json").path("examples")) {
      assertKeeps(example.path("value"), "Verdict");
    }
    assertKeeps(
        contract
            .document()
            .at("/components/responses/BadRequest/content")
            .path("application/problem+json")
            .path("example"),
        "Problem");
    for (String schema : List.of("Entitlement", "Problem", "Text")) {
      assertKeeps(contract.document().at("/components/schemas/" + schema + "/example"), schema);
    }
  }

  private void assertKeeps(JsonNode example, String schema) {
    assertThat(example.isObject()).as(schema).isTrue();
    contract.assertKeeps(
        Json.createReader(new StringReader(example.toString())).readObject(), schema);
  }

  private Map<String, JsonNode> documented() {
    var operations = new TreeMap<String, JsonNode>();
    contract
        .document()
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation ->
                            operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    return operations;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
