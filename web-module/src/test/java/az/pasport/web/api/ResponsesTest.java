package az.pasport.web.api;

import static az.pasport.web.api.Contract.json;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.approval.ApprovalStatus;
import az.pasport.approval.ApprovedAction;
import az.pasport.certificate.Revocation;
import az.pasport.certificate.RevocationReason;
import az.pasport.facility.Region;
import az.pasport.institution.InstitutionKind;
import az.pasport.trustlist.ImportedSignerLists;
import az.pasport.trustlist.SkippedCertificate;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.approvals.EvidenceResponse;
import az.pasport.web.api.facilities.FacilityCertificateResponse;
import az.pasport.web.api.facilities.FacilityResponse;
import az.pasport.web.api.facilities.LotResponse;
import az.pasport.web.api.facilities.WorkerResponse;
import az.pasport.web.api.institutions.InstitutionResponse;
import az.pasport.web.api.institutions.VerifierResponse;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.ResponseWriter;
import az.pasport.web.api.people.PersonChangesResource;
import az.pasport.web.api.trust.SignerListResponse;
import az.pasport.web.api.trust.SignerListsResource;
import az.pasport.web.api.trust.SignerResponse;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that JSON-B writes keep the contract. */
class ResponsesTest {
  private static final Instant AT = Instant.parse("2022-03-05T21:30:40.123456Z");

  private final Contract contract = new Contract();

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            "Facilities",
            new FacilityResponse.All(
                List.of(new FacilityResponse("BAKU-MC-01", "Bakı", "Baku", Region.BAKU)))),
        Arguments.of(
            "Workers",
            new WorkerResponse.All(List.of(new WorkerResponse("17", "Leyla", true, true)))),
        Arguments.of("Worker", new WorkerResponse("17", "Leyla", false, true)),
        Arguments.of(
            "FacilityCertificates",
            new FacilityCertificateResponse.All(
                List.of(new FacilityCertificateResponse("ab".repeat(32), AT, true)))),
        Arguments.of(
            "Lots", new LotResponse.All(List.of(new LotResponse("EU/1/20/1528", "L-1", 10, 3)))),
        Arguments.of(
            "Institutions",
            new InstitutionResponse.All(
                List.of(
                    new InstitutionResponse(
                        "POLICE-01", "Polis", "Police", InstitutionKind.values()[0], true)))),
        Arguments.of(
            "Verifiers", new VerifierResponse.All(List.of(new VerifierResponse(7, "Rauf", true)))),
        Arguments.of(
            "Revocation", new Revocation("URN:UVCI:01:AZ:X#Y", RevocationReason.FRAUD, AT)),
        Arguments.of("Evidence", evidence()),
        Arguments.of("Approval", approval(Optional.empty(), null, null)),
        Arguments.of(
            "Approval",
            approval(
                Optional.of("secret"),
                List.of(new ApprovedAction.Detail("dose.lot", "L-2", Optional.of("L-1"))),
                List.of(evidence()))),
        Arguments.of(
            "Approvals",
            new ApprovalResponse.Lists(List.of(approval(Optional.empty(), null, null)), List.of())),
        Arguments.of(
            "PersonChangePreview",
            new PersonChangesResource.Preview(
                List.of(new ApprovedAction.Detail("fin", "5ZKA7LM", Optional.empty())))),
        Arguments.of(
            "SignerLists",
            new SignerListsResource.SignerLists(
                List.of(new ImportedSignerLists.Current("EU", 12, AT, false)))),
        Arguments.of(
            "ImportedSignerList",
            new SignerListResponse(
                "EU",
                12,
                3,
                List.of(
                    new SignerListResponse.LeftOutResponse(
                        SkippedCertificate.Why.values()[0], Optional.of("TR"), Optional.empty())))),
        Arguments.of(
            "Signers",
            new SignerResponse.All(List.of(new SignerResponse("a2lk", "Y2VydA==", AT, AT)))));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void keepsTheContract(String schema, Record answer) {
    contract.assertKeeps(json(answer), schema);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    JsonObject json = json(approval(Optional.empty(), null, null));

    assertThat(json.keySet())
        .containsExactlyInAnyOrder(
            "id", "kind", "subject", "status", "requestedBy", "requestedAt", "expiresAt");
    assertThat(json.getInt("id")).isEqualTo(7);
    assertThat(json.getString("status")).isEqualTo("PENDING");
    assertThat(json.getString("requestedAt")).isEqualTo("2022-03-05T21:30:40.123456Z");
  }

  @Test
  void showsASecretButNotInLogs() {
    ApprovalResponse answer = approval(Optional.of("opensesame"), null, null);

    assertThat(json(answer).getString("secret")).isEqualTo("opensesame");
    assertThat(answer.toString()).doesNotContain("opensesame");
  }

  @Test
  void writesRecordsAsJsonOnly() {
    var writer = new ResponseWriter.OfRecords();
    Annotation[] none = {};

    assertThat(
            writer.isWriteable(
                WorkerResponse.class,
                WorkerResponse.class,
                none,
                MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")))
        .isTrue();
    assertThat(
            writer.isWriteable(
                WorkerResponse.class, WorkerResponse.class, none, MediaType.TEXT_PLAIN_TYPE))
        .isFalse();
  }

  @Test
  void writesMembersInTheirOrderAndHidesThemInLogs() {
    JsonMembers members =
        new JsonMembers()
            .add("name", "Leyla")
            .add("missing", Optional.empty())
            .addNullable("until", Optional.empty())
            .add("regions", Map.of(Region.BAKU, 2L))
            .add("inner", List.of(new JsonMembers().add("at", AT).add("count", 3)));

    assertThat(ResponseWriter.json(members))
        .isEqualTo(
            "{\"name\":\"Leyla\",\"until\":null,\"regions\":{\"BAKU\":2},"
                + "\"inner\":[{\"at\":\"2022-03-05T21:30:40.123456Z\",\"count\":3}]}");
    assertThat(members.toString()).doesNotContain("Leyla");
    assertThat(
            new ResponseWriter.OfMembers()
                .isWriteable(
                    JsonMembers.class,
                    JsonMembers.class,
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE))
        .isTrue();
  }

  @Test
  void whatAMemberIsTheValueSaysAndNotItsVariable() {
    Object evidence = evidence();
    Object none = Optional.empty();
    Object some = Optional.of(evidence());
    JsonMembers members =
        new JsonMembers().add("file", evidence).add("none", none).add("some", some);

    assertThat(members.keySet()).containsExactly("file", "some");
    assertThat(members.get("file")).isEqualTo(JsonMembers.of(evidence()));
    assertThat(members.get("some")).isEqualTo(JsonMembers.of(evidence()));
  }

  private static EvidenceResponse evidence() {
    return new EvidenceResponse("e-1", "application/pdf", 1024, "ab".repeat(32));
  }

  private static ApprovalResponse approval(
      Optional<String> secret,
      List<ApprovedAction.Detail> details,
      List<EvidenceResponse> evidence) {
    return new ApprovalResponse(
        7,
        "DOSE_ABROAD",
        "facility:BAKU-MC-01",
        ApprovalStatus.PENDING,
        "8MRK3UB",
        AT,
        AT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        secret,
        details,
        evidence);
  }
}
