package az.pasport.simulator.records;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.records.contract.FieldProblem;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import az.pasport.simulator.records.contract.SubmissionAnswer;
import az.pasport.simulator.records.contract.TestOutcome;
import jakarta.xml.ws.WebServiceException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The demo's records, and the program that submits them: {@code DemoRecords http://host:port}. */
public final class DemoRecords {
  /** Asia/Baku since 2016. */
  private static final ZoneOffset BAKU = ZoneOffset.ofHours(4);

  /** The demo's facilities; a demo registers them at its start. */
  public static final List<String> FACILITIES = List.of("BAKU-MC-01", "GANJA-RH-02", "SHAKI-RH-03");

  private DemoRecords() {}

  /** One message of the demo. */
  public record Message(String facility, String id, Patient patient, Event event) {}

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("usage: DemoRecords ADDRESS-OF-PASPORT, e.g. http://localhost:8080");
      System.exit(2);
    }
    try {
      LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Baku")));
      Map<Status, Integer> answers = submit(URI.create(arguments[0]), all(today));
      int taken = answers.getOrDefault(Status.ACCEPTED, 0);
      int known = answers.values().stream().mapToInt(Integer::intValue).sum() - taken;
      System.out.println(taken + " demo records submitted over SOAP, " + known + " were there");
    } catch (RecordsFault e) {
      fail(e.getFaultInfo().getTextEn());
    } catch (WebServiceException | IllegalStateException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private static void fail(String why) {
    System.err.println("demo records: " + why);
    System.exit(1);
  }

  /**
   * Submits messages and counts the answers.
   *
   * @throws IllegalStateException when the server rejects one: the demo is wrong then
   * @throws RecordsFault when the server refuses to take one
   */
  public static Map<Status, Integer> submit(URI application, List<Message> messages)
      throws RecordsFault {
    Map<String, Hospital> hospitals =
        FACILITIES.stream()
            .collect(Collectors.toMap(code -> code, code -> Hospital.demo(application, code)));
    Map<Status, Integer> answers = new EnumMap<>(Status.class);
    for (Message message : messages) {
      SubmissionAnswer answer =
          hospitals
              .get(message.facility())
              .submit(message.id(), message.patient(), message.event());
      if (answer.getStatus() == Status.REJECTED) {
        throw new IllegalStateException(message.id() + " rejected: " + problems(answer));
      }
      answers.merge(answer.getStatus(), 1, Integer::sum);
    }
    return answers;
  }

  private static String problems(SubmissionAnswer answer) {
    return answer.getProblem().stream()
        .map((FieldProblem problem) -> problem.getField() + ": " + problem.getTextEn())
        .collect(Collectors.joining("; "));
  }

  /** Everything: the people who can log in, and a crowd for the figures. */
  public static List<Message> all(LocalDate today) {
    List<Message> messages = new ArrayList<>(ofPeople(today));
    messages.addAll(Crowd.messages(today));
    return List.copyOf(messages);
  }

  /** The records of the people who can log in. */
  public static List<Message> ofPeople(LocalDate today) {
    return List.of(
        dose(0, DemoPeople.TWO_DOSES, "CoronaVac", 1, today.minusDays(60)),
        dose(0, DemoPeople.TWO_DOSES, "CoronaVac", 2, today.minusDays(30)),
        pcr(1, DemoPeople.RECOVERED, TestOutcome.DETECTED, today.minusDays(40)),
        recovered(1, DemoPeople.RECOVERED, today.minusDays(40), today.minusDays(26)),
        dose(0, DemoPeople.ONE_DOSE, "EU/1/20/1528", 1, today.minusDays(10)),
        dose(2, DemoPeople.BOOSTER, "EU/1/20/1528", 1, today.minusDays(300)),
        dose(2, DemoPeople.BOOSTER, "EU/1/20/1528", 2, today.minusDays(275)),
        dose(2, DemoPeople.BOOSTER, "EU/1/20/1528", 3, today.minusDays(45)),
        recovered(0, DemoPeople.PARENT, today.minusDays(90), today.minusDays(75)),
        dose(0, DemoPeople.PARENT, "Sputnik-V", 1, today.minusDays(20)),
        pcr(0, DemoPeople.TESTED, TestOutcome.NOT_DETECTED, today.minusDays(1)),
        message(
            1,
            "demo-" + DemoPeople.EXEMPT + "-conclusion",
            DemoPeople.EXEMPT,
            new Event.Conclusion("K-417/2", today.minusDays(15), today.plusMonths(5))));
  }

  private static Message dose(
      int facility, String fin, String product, int number, LocalDate date) {
    return message(
        facility,
        "demo-" + fin + "-dose-" + number,
        fin,
        new Event.Dose(product, "DEMO-" + (2100 + number), number, 2, date));
  }

  private static Message pcr(int facility, String fin, TestOutcome outcome, LocalDate date) {
    var sampledAt = date.atTime(9, 30).atOffset(BAKU);
    var announcedAt = date.atTime(18, 5).atOffset(BAKU);
    return message(
        facility, "demo-" + fin + "-pcr", fin, new Event.Pcr(sampledAt, announcedAt, outcome));
  }

  private static Message recovered(
      int facility, String fin, LocalDate firstPositive, LocalDate closedOn) {
    return message(
        facility, "demo-" + fin + "-recovery", fin, new Event.Recovered(firstPositive, closedOn));
  }

  private static Message message(int facility, String id, String fin, Event event) {
    return new Message(FACILITIES.get(facility), id, Patient.of(DemoPeople.byFin(fin)), event);
  }
}
