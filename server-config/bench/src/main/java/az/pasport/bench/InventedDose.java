package az.pasport.bench;

import az.pasport.time.Baku;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A first dose of somebody who was never recorded before, as a hospital would submit it. Number
 * {@code n} is the same person and the same dose each time.
 */
record InventedDose(long number) {
  static final int FACILITIES = 8;
  static final int WORKERS = 5000;
  static final int LOTS = 40;
  static final String PRODUCT = "CoronaVac";

  /** Yesterday in Baku: an older dose would be held for a second worker. */
  static final LocalDate GIVEN_ON = Baku.today(Clock.systemUTC()).minusDays(1);

  static final String NAMESPACE = "urn:az:pasport:records:v1";

  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int FIN_LENGTH = 7;
  private static final List<String> FAMILIES =
      List.of("Əliyeva", "Məmmədov", "Hüseynova", "Quliyev", "Nəsirova", "Abbasov", "İsmayılova");
  private static final List<String> NAMES =
      List.of("Aygün", "Elçin", "Günel", "Rəşad", "Səbinə", "Tural", "Ülviyyə", "Çingiz");

  String fin() {
    var fin = new StringBuilder();
    long rest = number;
    for (int place = 0; place < FIN_LENGTH; place++) {
      fin.insert(0, LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return fin.toString();
  }

  String familyName() {
    return FAMILIES.get((int) (number % FAMILIES.size()));
  }

  String givenName() {
    return NAMES.get((int) (number % NAMES.size()));
  }

  LocalDate birthDate() {
    return LocalDate.of(1940, 1, 1).plusDays(number % 20_000);
  }

  static String worker(long number) {
    return "W-" + number % WORKERS;
  }

  static String workerName(long number) {
    return "İşçi " + NAMES.get((int) (number % WORKERS % NAMES.size()));
  }

  static String lot(long number) {
    return "LOT-" + number % LOTS;
  }

  static String facility(int facility) {
    return "BENCH-" + facility;
  }

  static String secret(int facility) {
    return "bench-secret-of-" + facility;
  }

  String messageId() {
    return new UUID(number, number).toString();
  }

  /** The message with this dose alone. */
  String envelope() {
    return envelope(
        "<submitVaccination xmlns=\"" + NAMESPACE + "\">" + content() + "</submitVaccination>");
  }

  static String envelope(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
        + body
        + "</S:Body></S:Envelope>";
  }

  String content() {
    return """
        <messageId>%s</messageId>
        <person><fin>%s</fin><familyName>%s</familyName><givenName>%s</givenName>\
        <birthDate>%s</birthDate></person>
        <worker><id>%s</id><name>%s</name></worker>
        <dose><product>%s</product><lot>%s</lot><doseNumber>1</doseNumber>\
        <seriesSize>2</seriesSize><date>%s</date><vaccinator>%s</vaccinator></dose>
        """
        .formatted(
            messageId(),
            fin(),
            familyName(),
            givenName(),
            birthDate(),
            worker(number),
            workerName(number),
            PRODUCT,
            lot(number),
            GIVEN_ON,
            workerName(number));
  }
}
