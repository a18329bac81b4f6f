package az.pasport.web.deployment;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import java.util.List;
import java.util.Locale;

/**
 * People who can log in beside the demo's, for a test class that changes records of which another
 * class on the same server reads the demo's own.
 */
public final class TestPeople {
  public static final DemoPerson TWO_DOSES = like(DemoPeople.TWO_DOSES, 1);
  public static final DemoPerson ONE_DOSE = like(DemoPeople.ONE_DOSE, 2);
  public static final DemoPerson RECOVERED = like(DemoPeople.RECOVERED, 3);
  public static final DemoPerson NO_RECORDS = like(DemoPeople.NO_RECORDS, 4);

  public static final DemoPerson ABROAD = like(DemoPeople.NO_RECORDS, 5);
  public static final DemoPerson ABROAD_TWICE = like(DemoPeople.NO_RECORDS, 6);
  public static final DemoPerson REFUSED = like(DemoPeople.NO_RECORDS, 7);

  /** Whose certificate nobody but {@code ApiIT} opens. */
  public static final DemoPerson UNOPENED = like(DemoPeople.TWO_DOSES, 8);

  /** Whose certificate is looked for in the log of issued certificates. */
  public static final DemoPerson LOGGED = like(DemoPeople.TWO_DOSES, 9);

  private TestPeople() {}

  static List<DemoPerson> all() {
    return List.of(
        TWO_DOSES,
        ONE_DOSE,
        RECOVERED,
        NO_RECORDS,
        ABROAD,
        ABROAD_TWICE,
        REFUSED,
        UNOPENED,
        LOGGED);
  }

  /**
   * Somebody with the same name and birth date, but with papers and means of login of their own.
   */
  private static DemoPerson like(String fin, int number) {
    DemoPerson person = DemoPeople.byFin(fin);
    return new DemoPerson(
        String.format(Locale.ROOT, "2TESTP%d", number),
        person.surname(),
        person.givenName(),
        person.patronymic(),
        person.birthDate(),
        person.sex(),
        "+99450999000" + number,
        "90990" + number,
        "AZ-9900-000" + number,
        "990" + number,
        person.password(),
        person.role(),
        person.noteAz(),
        person.noteEn(),
        person.children());
  }
}
