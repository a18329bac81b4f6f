package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Hospital;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import az.pasport.simulator.records.contract.SubmissionAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Payara Server with the EAR, and with the population registry. */
class ServerOnH2IT extends MainPath {
  private static final DemoPerson HOLDER = DemoPeople.byFin(DemoPeople.NO_RECORDS);
  private static final String FORM = "application/json";

  @Override
  Installation install() {
    return Installation.start(
        "server-h2", Database.h2("server-h2"), new FullServer("server-h2"), settings());
  }

  @Override
  RegistryMode registry() {
    return RegistryMode.ON.orAsAsked();
  }

  /** One walk, because its steps rest on each other. */
  @Test
  void registryNamesTheHolderAndReachesTheCertificateAndFreezesWhatIsAnothers()
      throws RecordsFault {
    RegistryMode.ON.require(registry());
    SimulatedRegistry registry = new SimulatedRegistry(pasport().portal());
    Hospital hospital = pasport().hospital("BAKU-MC-01");
    Patient plain = spelled(HOLDER.fin(), "CAFAROVA", "ULVIYYA");
    Patient mistyped = spelled(HOLDER.fin(), "Rəhimov", "Tofiq");

    SubmissionAnswer refused = hospital.submit("registry-mistyped", mistyped, dose(1, 40));
    assertThat(refused.getStatus()).isEqualTo(Status.REJECTED);
    assertThat(refused.getProblem())
        .singleElement()
        .satisfies(problem -> assertThat(problem.getCode()).isEqualTo("REGISTRY_DIFFERS"));

    // While it fails, intake goes on: a wrong record registers somebody else under the FIN.
    registry.fail();
    SubmissionAnswer wrong =
        hospital.submit(
            "registry-wrong", mistyped, new Event.Dose("CoronaVac", "R-1", 1, 2, day(50)));
    assertThat(wrong.getStatus()).isEqualTo(Status.ACCEPTED);
    registry.work();

    // Its owner is not locked out, and is called as the registry calls her.
    assertThat(hospital.submit("registry-1", plain, dose(1, 40)).getStatus())
        .isEqualTo(Status.ACCEPTED);
    assertThat(hospital.submit("registry-2", plain, dose(2, 10)).getStatus())
        .isEqualTo(Status.ACCEPTED);
    Visitor holder = Visitor.loggedIn(pasport(), HOLDER.fin());
    JsonNode first = holder.certificate("VACCINATION");
    JsonNode verdict = holder.verify(first.path("qr").asText());
    assertThat(verdict.at("/holder/familyName").asText()).isEqualTo(HOLDER.surname());
    assertThat(verdict.at("/holder/givenName").asText()).isEqualTo(HOLDER.givenName());
    assertThat(holder.get("/cabinet/services").text()).contains("əhalinin dövlət reyestri");

    // A spelling that the registry corrects reaches the certificate.
    registry.know(spelled(HOLDER.fin(), "Cəfərova-Əliyeva", HOLDER.givenName()));
    JsonNode second = holder.certificate("VACCINATION");
    assertThat(second.path("replaces").asText()).isEqualTo(first.path("identifier").asText());
    assertThat(holder.verify(second.path("qr").asText()).at("/holder/familyName").asText())
        .isEqualTo("Cəfərova-Əliyeva");
    assertThat(holder.verify(first.path("qr").asText()).path("reason").asText())
        .isEqualTo("REVOKED");

    // Staff see the frozen record, and compare.
    Visitor operator = Visitor.loggedIn(pasport(), DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    JsonNode state = operator.json("/api/v1/registry");
    assertThat(state.path("state").asText()).isEqualTo("CLOSED");
    assertThat(state.at("/records/MISMATCHED").asInt()).isEqualTo(1);
    assertThat(state.at("/records/MATCHED").asInt()).isGreaterThan(100);
    JsonNode compared =
        operator.post("/api/v1/registry/comparisons", FORM, Json.object("fin", HOLDER.fin()));
    assertThat(compared.path("answered").asBoolean()).isTrue();

    // Taken back, the wrong record is gone.
    hospital.withdraw("registry-withdraw", wrong.getRecordId(), 1);
    assertThat(operator.json("/api/v1/registry").at("/records/MISMATCHED").asInt()).isZero();
    assertThat(holder.get("/cabinet/services").text()).doesNotContain("əhalinin dövlət reyestri");
  }

  private static Patient spelled(String fin, String surname, String givenName) {
    return new Patient(fin, surname, givenName, HOLDER.patronymic(), HOLDER.birthDate());
  }

  private static Event dose(int number, int daysAgo) {
    return new Event.Dose("CoronaVac", "R-" + number, number, 2, day(daysAgo));
  }

  private static LocalDate day(int daysAgo) {
    return Installation.today().minusDays(daysAgo);
  }
}
