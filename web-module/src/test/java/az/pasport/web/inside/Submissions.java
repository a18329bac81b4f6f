package az.pasport.web.inside;

import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a hospital sends, all of it good unless a test says otherwise. */
final class Submissions {
  static final String COMIRNATY = "EU/1/20/1528";
  static final Submission.Author WORKER = new Submission.Author("W-17", "Sevinc Abbasova");

  private Submissions() {}

  static Submission.Subject person(@Nullable String fin) {
    return new Submission.Subject(
        fin, null, null, null, "Məmmədova", "Aytən", "Rəşad qızı", "1990-02-14", null);
  }

  /** A dose of Comirnaty. */
  static Submission.Dose dose(String messageId, Fin fin, int number, LocalDate date) {
    return dose(messageId, person(fin.value()), number, date);
  }

  static Submission.Dose dose(
      String messageId, Submission.Subject person, int number, LocalDate date) {
    return new Submission.Dose(
        messageId,
        person,
        WORKER,
        COMIRNATY,
        "FH-1234",
        number,
        2,
        date.toString(),
        "Rauf Quliyev");
  }

  static Submission.Recovered recovery(String messageId, Fin fin, LocalDate firstPositive) {
    return new Submission.Recovered(
        messageId,
        person(fin.value()),
        WORKER,
        firstPositive.toString(),
        firstPositive.plusDays(14).toString(),
        "Lalə Orucova");
  }
}
