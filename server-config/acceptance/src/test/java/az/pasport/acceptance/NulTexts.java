package az.pasport.acceptance;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests with a NUL in a text that reaches the database. PostgreSQL cannot store one and makes an
 * error of it; H2 can.
 */
final class NulTexts {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String STATE = "&jakarta.faces.ViewState=stateless";

  /** As JSON writes it. */
  private static final String NUL = "\\u0000";

  private static final String PERSON =
      "\"person\": {\"fin\": \"2APPRV9\", \"familyName\": \"a" + NUL + "\"}";
  private static final String DOSE = "\"dose\": {\"lot\": \"" + NUL + "\"}";

  private NulTexts() {}

  /** Requests of a supervisor who has just logged in; each must be refused with 400. */
  static List<RawRequest> refused(Installation pasport) {
    String supervisor =
        "Cookie: "
            + Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ESIGNATURE)
                .http()
                .cookieHeader(pasport.address());
    return Stream.concat(
            Stream.of(
                    document("/api/v1/people/lookup", "\"fin\": \"~\""),
                    document("/api/v1/people/lookup", "\"documentNumber\": \"~\""),
                    document("/api/v1/facilities", "\"code\": \"~\""),
                    document("/api/v1/facilities", "\"nameAz\": \"~\""),
                    document("/api/v1/facilities/BAKU-MC-01/workers", "\"id\": \"~\""),
                    document("/api/v1/facilities/BAKU-MC-01/deliveries", "\"lot\": \"~\""),
                    document(
                        "/api/v1/facilities/BAKU-MC-01/certificates", "\"certificate\": \"~\""),
                    document("/api/v1/revocations", "\"identifier\": \"~\""),
                    document("/api/v1/revocations", "\"identifiers\": [\"~\"]"),
                    document("/api/v1/records/1/withdrawal", "\"reason\": \"~\""),
                    document("/api/v1/records/1/withdrawal", "\"evidenceFiles\": [\"~\"]"),
                    document("/api/v1/records/1/confirmation", "\"messageId\": \"~\""),
                    document("/api/v1/records/1/corrections", DOSE + ", " + PERSON),
                    document("/api/v1/records/doses-abroad", "\"evidenceFiles\": [\"~\"]"),
                    document(
                        "/api/v1/records/doses-abroad", "\"evidenceFiles\": [\"a\"], " + PERSON),
                    document("/api/v1/approvals/1/approve", "\"reason\": \"~\""),
                    document("/api/v1/approvals/1/refuse", "\"reason\": \"~\""))
                .map(sent -> RawRequest.post(sent.path(), JSON, sent.body(), supervisor)),
            Stream.of(
                    new Sent(
                        "/staff/approvals?request=1", "decision=decision&decision%3Areason=%00"),
                    new Sent("/staff/decrees", "draft=draft&draft%3Aload=&draft%3Atext=%7B%00"))
                .map(sent -> RawRequest.post(sent.path(), FORM, sent.body() + STATE, supervisor)))
        .toList();
  }

  private record Sent(String path, String body) {}

  private static Sent document(String path, String members) {
    return new Sent(path, "{" + members.replace("~", NUL) + "}");
  }
}
