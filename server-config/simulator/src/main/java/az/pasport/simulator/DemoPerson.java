package az.pasport.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who can log in at the simulator, with everything that each of the four means asks for.
 *
 * @param fin seven characters, {@code [0-9A-HJ-NP-Z]{7}}
 * @param sex {@code F} or {@code M}
 * @param phone E.164
 * @param asanUserId the six digits that come with an Asan İmza SIM
 * @param cardNumber of the e-signature card
 * @param pin of the card, and of BSXM
 * @param role what the portal's {@code role} claim says: {@code citizen}, or a staff role
 */
public record DemoPerson(
    String fin,
    String surname,
    String givenName,
    String patronymic,
    LocalDate birthDate,
    String sex,
    String phone,
    String asanUserId,
    String cardNumber,
    String pin,
    String password,
    String role,
    String noteAz,
    String noteEn,
    List<DemoChild> children) {

  /** A child has no login of its own: a parent sees its certificates. */
  public record DemoChild(
      String fin,
      String surname,
      String givenName,
      String patronymic,
      LocalDate birthDate,
      String sex) {}

  public DemoPerson {
    if (!fin.matches("[0-9A-HJ-NP-Z]{7}")) {
      throw new IllegalArgumentException("not a FIN: " + fin);
    }
    children = List.copyOf(children);
  }

  /** As a document says it: family name, given name, patronymic. */
  public String fullName() {
    return surname + " " + givenName + " " + patronymic;
  }
}
