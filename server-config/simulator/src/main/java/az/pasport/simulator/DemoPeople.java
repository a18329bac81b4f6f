package az.pasport.simulator;

import az.pasport.simulator.DemoPerson.DemoChild;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;

/** The invented people of the demo, from {@code demo-people.json}. None of them exists. */
public final class DemoPeople {
  public static final String TWO_DOSES = "5ZKA7LM";
  public static final String RECOVERED = "7HBT2QX";
  public static final String ONE_DOSE = "3NDR8WY";
  public static final String BOOSTER = "9PLC4VE";
  public static final String NO_RECORDS = "2XJF6GA";
  public static final String PARENT = "4TGB6YN";
  public static final String TESTED = "5KRT9ZC";
  public static final String EXEMPT = "8DWN4FS";
  public static final String ANALYST = "1QWS5TD";
  public static final String OPERATOR = "8MRK3UB";
  public static final String SUPERVISOR = "6VYH4SE";
  public static final String SECOND_SUPERVISOR = "4LWC8MR";
  public static final String AUDITOR = "3GTR5VA";
  public static final String VERIFIER = "7KPV3ZR";

  /** A worker of two facilities without a system. */
  public static final String NURSE = "6CLN4WK";

  /** A second worker of one of them. */
  public static final String DOCTOR = "2CLN7WR";

  private static final List<DemoPerson> ALL = read();

  private DemoPeople() {}

  public static List<DemoPerson> all() {
    return ALL;
  }

  public static Optional<DemoPerson> find(String fin) {
    return ALL.stream().filter(person -> person.fin().equals(fin)).findFirst();
  }

  /**
   * The person with this FIN.
   *
   * @throws IllegalArgumentException when the demo has nobody with it
   */
  public static DemoPerson byFin(String fin) {
    return find(fin).orElseThrow(() -> new IllegalArgumentException("no demo person " + fin));
  }

  private static List<DemoPerson> read() {
    try (InputStream json = DemoPeople.class.getResourceAsStream("demo-people.json")) {
      if (json == null) {
        throw new IllegalStateException("demo-people.json is not in the jar");
      }
      List<DemoPerson> people = new ArrayList<>();
      String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
      for (JSONObject person : objects(JSONArrayUtils.parse(text))) {
        people.add(person(person));
      }
      return List.copyOf(people);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("demo-people.json: " + e.getMessage(), e);
    }
  }

  private static List<JSONObject> objects(JSONArray array) {
    return array.stream().map(JSONObject.class::cast).toList();
  }

  private static DemoPerson person(JSONObject json) throws ParseException {
    List<DemoChild> children = new ArrayList<>();
    for (JSONObject child : objects(JSONObjectUtils.getJSONArray(json, "children"))) {
      children.add(
          new DemoChild(
              text(child, "fin"),
              text(child, "surname"),
              text(child, "givenName"),
              text(child, "patronymic"),
              LocalDate.parse(text(child, "birthDate")),
              text(child, "sex")));
    }
    return new DemoPerson(
        text(json, "fin"),
        text(json, "surname"),
        text(json, "givenName"),
        text(json, "patronymic"),
        LocalDate.parse(text(json, "birthDate")),
        text(json, "sex"),
        text(json, "phone"),
        text(json, "asanUserId"),
        text(json, "cardNumber"),
        text(json, "pin"),
        text(json, "password"),
        text(json, "role"),
        text(json, "noteAz"),
        text(json, "noteEn"),
        children);
  }

  private static String text(JSONObject json, String name) throws ParseException {
    return JSONObjectUtils.getNonBlankString(json, name);
  }
}
