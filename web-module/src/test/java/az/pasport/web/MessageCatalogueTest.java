package az.pasport.web;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.DecreeRefused;
import az.pasport.decree.DraftRefused;
import az.pasport.identity.PersonChangeRefused;
import az.pasport.intake.WarningCode;
import az.pasport.lookup.CertificateLookupOutcome;
import az.pasport.message.Messages;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordState;
import az.pasport.rules.Shortfall;
import az.pasport.verification.Outcome;
import az.pasport.verification.Reason;
import az.pasport.web.problem.ProblemType;
import az.pasport.ws.v1.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text of the catalogue stands once, in every language, and something shows it. */
class MessageCatalogueTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CATALOGUE =
      ROOT.resolve("server-config/hcert/src/main/resources/az/pasport/message");

  /** Where texts are used. */
  private static final List<String> SOURCES =
      List.of(
          "server-config/hcert/src/main/java",
          "ejb-module/src/main/java",
          "reports/src/main",
          "integration-ws/src/main/java",
          "web-module/src/main/java",
          "web-module/src/main/webapp",
          "web-module/checker/src",
          "web-module/checker/build-words.mjs");

  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|xhtml|jrxml|js|mjs|html)");
  private static final Pattern QUOTED = Pattern.compile("[\"'`]([\\w./-]+)(?=[\"'`$])");

  /** The beginning of a key whose end is computed. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:(?:texts|texts\\(\\)|words|messages|Messages\\.\\w+|\\))\\.(?:of|getString)\\(|\\b[tw]\\[)\\s*[\"'`]([a-z][\\w.-]*\\.)(?:[\"'`]\\s*\\+|[\"'`]\\.concat|\\$\\{)");

  private static final Pattern REPORT_KEY = Pattern.compile("\\$R\\{([\\w.]+)}");
  private static final Pattern NAME = Pattern.compile("\\w+");
  private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** A key where it is asked for; what follows it tells whether it is a whole one. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?:texts|texts\\(\\)|words|messages|language|Messages\\.\\w+|\\))\\.(?:of|getString)\\("
              + "|CertificateLabels\\.both\\(|\\$P\\{texts}\\.\\w+\\(|\\brow\\(|\\bsay\\(|page\\.say\\("
              + "|\\b[tw]\\[|add\\((?:lines, )?)\\s*[\"'`]([a-zA-Z][\\w.-]*\\.[\\w.-]*\\w)[\"'`](?!\\s*\\+|\\.concat)");

  /**
   * Places that differ between the languages on purpose: the warning names a reason, once in each
   * language; the details of a signer list are in English alone.
   */
  private static final Set<String> OTHER_PLACES =
      Set.of(
          "warningCode.NAME_NOT_TAKEN",
          "signerListRefusedWhy.NO_SIGNED_DOCUMENT",
          "signerListRefusedWhy.OTHER_MAKER");

  /** Why two keys may have one text in some language. */
  private static final Map<String, Predicate<Set<String>>> TWICE =
      Map.of(
          "labels of a form: their keys are computed from the names of its fields",
          keys ->
              keys.stream()
                      .filter(
                          key ->
                              !key.matches(
                                  "(approvals|lookup|clinic)\\.field\\..*|lookup\\.way\\..*"
                                      + "|clinic\\.(kind|form|result|rowState)\\..*"))
                      .count()
                  <= 1,
          "the paper has no Russian, the form has",
          keys -> areAll(keys, "(lookup\\.field|paper)\\.(familyName|givenName|patronymic)"),
          "the pages have Russian, the API's problems have not",
          keys -> areAll(keys, "error\\..*|lookup\\.nobody|problemType\\..*\\.title"),
          "the same advice after two kinds of failure",
          keys -> areAll(keys, "loginFailedReason\\.(PROVIDER_REFUSED|TOKEN_REJECTED)\\.title"),
          "a link and the heading of its page: one word in English alone",
          keys -> areAll(keys, "site\\.verify|verify\\.title"),
          "English has one word for a state, a verdict and a period",
          keys -> areAll(keys, "verify\\.valid|status\\.due|outcome\\.VALID"),
          "English has one word for a name with and without the patronymic",
          keys -> areAll(keys, "(verify|certificate)\\.holder|approvals\\..*|lookup\\.way\\.NAME"),
          "Azerbaijani has one word for a decree and a decision",
          keys -> areAll(keys, "decrees\\.decree|approvals\\.decide"),
          "a request for approval, a SOAP request",
          keys -> areAll(keys, "approvals\\.request|contract\\.message\\.request"),
          "a column of an export that has the name of a form's field or of a line on the certificate",
          keys ->
              areAll(keys, "figures\\..*|(approvals|clinic)\\.field\\..*|certificate\\.vaccine"));

  private static final Map<String, String> AZ = catalogue("az");
  private static final Set<String> QUOTED_TEXTS = new HashSet<>();
  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> ENUMS = new HashSet<>();
  private static final Set<String> ASKED_KEYS = new TreeSet<>();
  private static final Set<String> BEGINNINGS = new TreeSet<>();

  static {
    SOURCES.stream().flatMap(MessageCatalogueTest::files).forEach(MessageCatalogueTest::read);
  }

  static Stream<Path> firstLanguage() {
    return files(CATALOGUE.toString()).filter(file -> file.toString().endsWith("_az.properties"));
  }

  @ParameterizedTest
  @MethodSource("firstLanguage")
  void aFileHasTheSameKeysAndPlacesInEachOfItsLanguages(Path file) {
    Map<String, String> az = texts(file);
    for (String language : List.of("en", "ru")) {
      Path other = in(language, file);
      if (Files.exists(other)) {
        Map<String, String> translated = texts(other);
        assertThat(translated.keySet()).as(other.toString()).isEqualTo(az.keySet());
        az.forEach(
            (key, text) -> {
              if (!OTHER_PLACES.contains(key)) {
                assertThat(places(translated.get(key))).as(key).isEqualTo(places(text));
              }
            });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"az", "en", "ru"})
  void everyTextCanBeShown(String language) {
    catalogue(language)
        .forEach(
            (key, text) -> {
              assertThat(text).as(key).isNotBlank();
              // In a pattern a single apostrophe would swallow what follows it.
              assertThat(text.contains("{") && text.replace("''", "").contains("'"))
                  .as(key)
                  .isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"az", "en", "ru"})
  void aTextStandsOnce(String language) {
    Map<String, Set<String>> keys = new TreeMap<>();
    catalogue(language)
        .forEach((key, text) -> keys.computeIfAbsent(text, any -> new TreeSet<>()).add(key));
    assertThat(
            keys.entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .filter(same -> same.getKey().chars().anyMatch(Character::isLetter))
                .filter(same -> PLACE.matcher(same.getKey()).replaceAll("").matches(".*\\p{L}.*"))
                .filter(
                    same -> TWICE.values().stream().noneMatch(why -> why.test(same.getValue()))))
        .isEmpty();
  }

  @Test
  void everyKeyIsUsed() {
    assertThat(AZ.keySet().stream().filter(key -> !isUsed(key))).isEmpty();
  }

  @Test
  void everyBeginningOfAComputedKeyHasKeys() {
    assertThat(BEGINNINGS).hasSizeGreaterThan(10);
    assertThat(
            BEGINNINGS.stream()
                .filter(begin -> AZ.keySet().stream().noneMatch(key -> key.startsWith(begin))))
        .isEmpty();
  }

  @Test
  void everyKeyThatIsAskedForIsThere() {
    assertThat(ASKED_KEYS).hasSizeGreaterThan(300);
    assertThat(ASKED_KEYS.stream().filter(key -> !hasText(key))).isEmpty();
  }

  @Test
  void everyCodeHasItsText() {
    var keys = new ArrayList<String>();
    codes(keys, "", CertificateKind.values());
    codes(keys, ".for", CertificateKind.values());
    codes(keys, "", Outcome.values());
    codes(keys, "", Reason.values());
    codes(keys, ".meaning", CertificateLookupOutcome.VALID);
    for (CertificateLookupOutcome own :
        List.of(
            CertificateLookupOutcome.NOT_ACCEPTED,
            CertificateLookupOutcome.NONE_FOUND,
            CertificateLookupOutcome.SEVERAL_PEOPLE)) {
      codes(keys, "", own);
      codes(keys, ".meaning", own);
    }
    codes(keys, "", Clause.values());
    Stream.of(Shortfall.values())
        .filter(shortfall -> shortfall != Shortfall.TOO_EARLY)
        .forEach(shortfall -> codes(keys, "", shortfall));
    codes(keys, "", ProblemCode.values());
    codes(keys, "", WarningCode.values());
    codes(keys, "", RecordState.values());
    codes(keys, ".title", ProblemType.values());
    codes(keys, ".detail", ProblemType.values());
    codes(keys, "", PersonChangeRefused.Reason.values());
    codes(keys, "", DecreeRefused.Reason.values());
    Stream.of(DraftRefused.Reason.values())
        .filter(reason -> reason != DraftRefused.Reason.TEXT)
        .forEach(reason -> codes(keys, "", reason));
    Stream.of(Status.values()).map(status -> "contract.do." + status).forEach(keys::add);
    for (CertificateKind kind : CertificateKind.values()) {
      keys.add("paper.attested." + kind);
      keys.add("paper.inside." + kind);
      keys.add("shortfall.VALIDITY_ENDED." + kind);
    }

    assertThat(keys.stream().filter(key -> !AZ.containsKey(key))).isEmpty();
  }

  private static void codes(Collection<String> keys, String part, Enum<?>... codes) {
    Arrays.stream(codes).map(code -> Messages.key(code) + part).forEach(keys::add);
  }

  /**
   * Whether a source quotes the key whole or in two parts; or forms it of a quoted beginning or the
   * name of an enum, of a code, and of a quoted end.
   */
  private static boolean isUsed(String key) {
    if (ASKED_KEYS.contains(key) || QUOTED_TEXTS.contains(key)) {
      return true;
    }
    // The checker's own verdicts lose their first word: see build-words.mjs.
    if (key.startsWith("checker.reason.") || key.startsWith("checker.outcome.")) {
      return isCode(key.substring(key.lastIndexOf('.') + 1));
    }
    int part = key.lastIndexOf('.');
    if (QUOTED_TEXTS.contains(key.substring(0, part))
        && QUOTED_TEXTS.contains(key.substring(part))) {
      return true;
    }
    for (int begin = key.indexOf('.') + 1; begin > 0; begin = key.indexOf('.', begin) + 1) {
      String first = key.substring(0, begin);
      if (QUOTED_TEXTS.contains(first) || isNameOfEnum(first)) {
        String rest = key.substring(begin);
        if (isCode(rest)) {
          return true;
        }
        for (int end = rest.indexOf('.'); end > 0; end = rest.indexOf('.', end + 1)) {
          String last = rest.substring(end);
          if (isCode(rest.substring(0, end))
              && (QUOTED_TEXTS.contains(last)
                  || QUOTED_TEXTS.contains(last.substring(0, last.lastIndexOf('.') + 1))
                  || isCode(last.substring(1)))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** As {@code Messages.key} forms it: a type's name, after that of the type around it. */
  private static boolean isNameOfEnum(String beginning) {
    String name =
        Character.toUpperCase(beginning.charAt(0)) + beginning.substring(1, beginning.length() - 1);
    return ENUMS.stream()
        .filter(name::endsWith)
        .map(type -> name.substring(0, name.length() - type.length()))
        .anyMatch(around -> around.isEmpty() || NAMES.contains(around));
  }

  private static boolean isCode(String text) {
    return NAMES.contains(text) || QUOTED_TEXTS.contains(text) || text.matches("\\d{1,2}");
  }

  private static boolean hasText(String key) {
    // The checker's own verdicts stand with its other texts.
    return AZ.containsKey(key) || AZ.containsKey("checker." + key);
  }

  private static boolean areAll(Set<String> keys, String pattern) {
    return keys.stream().allMatch(key -> key.matches(pattern));
  }

  private static Set<String> places(String text) {
    Matcher places = PLACE.matcher(text);
    return places
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> catalogue(String language) {
    var all = new LinkedHashMap<String, String>();
    files(CATALOGUE.toString())
        .filter(file -> file.toString().endsWith("_" + language + ".properties"))
        .forEach(
            file ->
                texts(file)
                    .forEach(
                        (key, text) ->
                            assertThat(all.put(key, text)).as("a second " + key).isNull()));
    return all;
  }

  private static Map<String, String> texts(Path file) {
    var texts = new LinkedHashMap<String, String>();
    for (String line : content(file).split("\n")) {
      if (!line.isBlank()) {
        int equals = line.indexOf('=');
        assertThat(texts.put(line.substring(0, equals), line.substring(equals + 1)))
            .as("a second text in " + file + ": " + line)
            .isNull();
      }
    }
    return texts;
  }

  private static Path in(String language, Path file) {
    return Path.of(file.toString().replace("_az.", "_" + language + "."));
  }

  private static void read(Path file) {
    String source = content(file);
    QUOTED.matcher(source).results().forEach(found -> QUOTED_TEXTS.add(found.group(1)));
    NAME.matcher(source).results().forEach(found -> NAMES.add(found.group()));
    ENUM.matcher(source).results().forEach(found -> ENUMS.add(found.group(1)));
    REPORT_KEY.matcher(source).results().forEach(found -> ASKED_KEYS.add(found.group(1)));
    ASKED.matcher(source).results().forEach(found -> ASKED_KEYS.add(found.group(1)));
    BEGINNING.matcher(source).results().forEach(found -> BEGINNINGS.add(found.group(1)));
  }

  private static Stream<Path> files(String path) {
    Path begin = ROOT.resolve(path);
    try (Stream<Path> files = Files.walk(begin)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> SOURCE.matcher(file.toString()).matches() || begin.equals(CATALOGUE))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
