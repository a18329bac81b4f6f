package az.pasport.simulator.records;

import az.pasport.simulator.records.DemoRecords.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People without a login, so that the figures have something to count. Always the same people. */
final class Crowd {
  private static final int PEOPLE = 120;

  /** The digits and letters of a FIN. */
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final List<String> SURNAMES =
      List.of("Əhmədov", "Bağırov", "Cavadov", "Çələbiyev", "Şıxəliyev", "Nağıyev", "Xəlilov");
  private static final List<String> MEN =
      List.of("Əli", "Rüfət", "Şamil", "Orxan", "İbrahim", "Çingiz");
  private static final List<String> WOMEN =
      List.of("Gülşən", "Nərmin", "Şəbnəm", "Ülkər", "İradə", "Çinarə");
  private static final List<String> FATHERS = List.of("Məmməd", "Həsən", "Yaşar", "Vüqar");

  /** How far apart the doses of a series are given. */
  private enum Vaccine {
    CORONAVAC("CoronaVac", 28),
    VAXZEVRIA("EU/1/21/1529", 56),
    SPUTNIK("Sputnik-V", 21),
    COMIRNATY("EU/1/20/1528", 21);

    private final String code;
    private final int days;

    Vaccine(String code, int days) {
      this.code = code;
      this.days = days;
    }
  }

  private Crowd() {}

  /** Some 200 doses of the last four months. */
  static List<Message> messages(LocalDate today) {
    List<Message> messages = new ArrayList<>();
    Random random = new Random(20210525);
    for (int i = 0; i < PEOPLE; i++) {
      messages.addAll(series(person(i, random), i, random, today));
    }
    return messages;
  }

  private static List<Message> series(Patient patient, int index, Random random, LocalDate today) {
    Vaccine vaccine = pick(List.of(Vaccine.values()), random);
    String facility = pick(DemoRecords.FACILITIES, random);
    LocalDate date = today.minusDays(5 + random.nextInt(115));
    List<Message> messages = new ArrayList<>();
    for (int number = 1; number <= 2 && !date.isAfter(today.minusDays(1)); number++) {
      messages.add(
          new Message(
              facility,
              "demo-crowd-" + index + "-dose-" + number,
              patient,
              new Event.Dose(vaccine.code, "DEMO-" + (3000 + index % 9), number, 2, date)));
      date = date.plusDays(vaccine.days + random.nextInt(6));
    }
    return messages;
  }

  private static Patient person(int index, Random random) {
    boolean woman = random.nextBoolean();
    return new Patient(
        fin(index),
        pick(SURNAMES, random) + (woman ? "a" : ""),
        pick(woman ? WOMEN : MEN, random),
        pick(FATHERS, random) + (woman ? " qızı" : " oğlu"),
        LocalDate.of(1940 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28)));
  }

  /** {@code 0DEM} and three more: nobody who can log in has such a FIN. */
  private static String fin(int index) {
    int base = LETTERS.length();
    return "0DEM"
        + LETTERS.charAt(index / base / base)
        + LETTERS.charAt(index / base % base)
        + LETTERS.charAt(index % base);
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
