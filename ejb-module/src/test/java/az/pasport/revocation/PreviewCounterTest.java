package az.pasport.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.SuspensionForecast;
import az.pasport.facility.Region;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.SuspendedRecords;
import az.pasport.revocation.RevocationFigure.Dimension;
import az.pasport.samples.SampleEvents;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreviewCounterTest {
  private static final LocalDate BORN = LocalDate.of(1990, 2, 14);
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID RECOVERY = new UUID(0, 3);

  private final Person person =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(BORN));
  private final PreviewCounter counter = new PreviewCounter(LocalDate.of(2022, 3, 1));

  @Test
  void countsAPersonOnceInEachGroup() {
    counter.add(
        BORN,
        List.of(
            dose(FIRST, 1, "BAKU-MC-01", Region.BAKU),
            dose(SECOND, 2, "SHAKI-RH-03", Region.SHAKI_ZAGATALA)),
        new SuspensionForecast(List.of(Set.of(FIRST, SECOND)), false));
    counter.add(
        BORN.minusYears(40),
        List.of(recovery(RECOVERY)),
        new SuspensionForecast(List.of(Set.of(RECOVERY)), true));
    counter.add(BORN, List.of(recovery(FIRST)), new SuspensionForecast(List.of(), false));

    assertThat(counter.totals().people()).isEqualTo(3);
    assertThat(counter.totals().records()).isEqualTo(4);
    assertThat(counter.totals().certificates()).isEqualTo(2);
    assertThat(counter.totals().keeping()).isEqualTo(1);
    assertThat(counter.totals().losing()).as("who had none loses none").isEqualTo(1);
    assertThat(counter.figures())
        .containsExactlyInAnyOrder(
            new RevocationFigure(Dimension.REGION, "BAKU", 3, 3, 2),
            new RevocationFigure(Dimension.REGION, "SHAKI_ZAGATALA", 1, 1, 1),
            new RevocationFigure(Dimension.AGES, "FROM_30", 2, 3, 1),
            new RevocationFigure(Dimension.AGES, "FROM_70", 1, 1, 1),
            new RevocationFigure(Dimension.KIND, "DOSE", 1, 2, 1),
            new RevocationFigure(Dimension.KIND, "RECOVERY", 2, 2, 1),
            new RevocationFigure(Dimension.FACILITY, "BAKU-MC-01", 3, 3, 2),
            new RevocationFigure(Dimension.FACILITY, "SHAKI-RH-03", 1, 1, 1));
  }

  private HealthRecord dose(UUID id, int number, String facility, Region region) {
    return record(
        id,
        SampleEvents.dose(
            SampleEvents.CORONAVAC,
            new DosePosition(number, 2),
            LocalDate.of(2021, 12, 1).plusDays(30L * number)),
        facility,
        region);
  }

  private HealthRecord recovery(UUID id) {
    LocalDate day = LocalDate.of(2022, 1, 1);
    return record(
        id, new MedicalEvent.Recovery(day, day.plusDays(14), "Z"), "BAKU-MC-01", Region.BAKU);
  }

  private HealthRecord record(UUID id, MedicalEvent event, String facility, Region region) {
    return SuspendedRecords.record(
        id, person, event, facility, region, Instant.parse("2022-02-01T08:00:00Z"));
  }
}
