package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeAndDecodeTest {
  private static final String PAYLOAD =
      """
      {"ver": "1.3.0", "nam": {"fn": "Məmmədova", "fnt": "MAMMADOVA", "gn": "Aytən", "gnt": "AYTAN"},
       "dob": "1990-05-17", "v": [{"tg": "840539006", "vp": "1157024006", "mp": "CoronaVac",
       "ma": "Sinovac-Biotech", "dn": 2, "sd": 2, "dt": "2021-06-15", "co": "AZ", "is": "Demo",
       "ci": "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"}]}
      """;

  private static final String CONTRAINDICATION =
      """
      {"ver": "1.0.0", "nam": {"fn": "Məmmədova", "fnt": "MAMMADOVA", "gn": "Aytən", "gnt": "AYTAN"},
       "dob": "1990-05-17", "c": [{"tg": "840539006", "cn": "ƏG-2021/0815", "df": "2021-08-09",
       "du": "2022-08-08", "co": "AZ", "is": "Demo",
       "ci": "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"}]}
      """;

  @TempDir Path folder;
  private Path payload = Path.of("");

  @BeforeEach
  void writePayload() throws IOException {
    payload = Files.writeString(folder.resolve("payload.json"), PAYLOAD);
  }

  @Test
  void showsEveryLayerOfWhatWasEncoded() {
    String text = encoded();
    Run run = Run.of("decode", text);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("prefix: HC1:")
        .contains("algorithm: ES256")
        .contains("iss: AZ")
        .contains("iat: 2021-11-01T12:00:00Z")
        .contains("exp: 2022-11-01T12:00:00Z")
        .contains("fn: Məmmədova")
        .contains("tg: 840539006  (COVID-19)")
        .contains("Not verified");
  }

  @Test
  void makesACertificateForAPersonOfOneName() throws IOException {
    Files.writeString(
        payload,
        PAYLOAD.replaceFirst(
            "\"nam\": \\{.*?}", "\"nam\": {\"gn\": \"Suharno\", \"gnt\": \"SUHARNO\"}"));
    Run run = Run.of("decode", encoded());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("gn: Suharno", "gnt: SUHARNO")
        .doesNotContain("fn:", "fnt:", "null");
  }

  @Test
  void makesAContraindicationAndShowsItAsWhatItIs() throws IOException {
    Files.writeString(payload, CONTRAINDICATION);
    String text = encoded();
    assertThat(text).startsWith("AZ1:");
    assertThat(Run.of("decode", text).out())
        .contains("prefix: AZ1:")
        .contains("cn: ƏG-2021/0815")
        .contains("tg: 840539006  (COVID-19)")
        .contains("problems: none");
    Path file = Files.writeString(folder.resolve("text"), text);
    assertThat(Run.of("decode", file.toString()).out()).contains("prefix: AZ1:");

    Run disguised = Run.of("decode", "HC1:" + text.substring(4));
    assertThat(disguised.code()).isEqualTo(1);
    assertThat(disguised.out()).contains("reason: CWT");
  }

  @Test
  void readsThePictureOfAContraindication() throws IOException {
    Files.writeString(payload, CONTRAINDICATION);
    Path png = folder.resolve("demo.png");
    assertThat(Run.of("encode", "--payload", payload.toString(), "--png", png.toString()).code())
        .isZero();
    assertThat(Run.of("decode", png.toString()).out()).contains("prefix: AZ1:");
  }

  @Test
  void refusesAContraindicationWithoutItsConclusion() throws IOException {
    Files.writeString(payload, CONTRAINDICATION.replace("ƏG-2021/0815", " "));
    Run run = Run.of("encode", "--payload", payload.toString());
    assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
    assertThat(run.err()).contains("cn: empty");
  }

  @Test
  void showsEveryLayerAsJson() throws IOException {
    JsonNode layers = new ObjectMapper().readTree(Run.of("decode", "--json", encoded()).out());
    assertThat(layers.at("/certificate/nam/fn").asText()).isEqualTo("Məmmədova");
    assertThat(layers.at("/cose/keyId/hex").asText()).hasSize(16);
    assertThat(layers.at("/cose/signature/bytes").asInt()).isEqualTo(64);
    assertThat(layers.at("/names/840539006").asText()).isEqualTo("COVID-19");
    assertThat(layers.at("/problems").isEmpty()).isTrue();
  }

  @Test
  void readsThePictureThatItWrote() {
    Path png = folder.resolve("demo.png");
    String text =
        Run.of("encode", "--payload", payload.toString(), "--png", png.toString()).out().strip();
    Run run = Run.of("decode", "--json", png.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"characters\" : " + text.length());
  }

  @Test
  void framesThePictureInYellowAndBlack() throws IOException {
    Path png = folder.resolve("demo.png");
    Run.of("encode", "--payload", payload.toString(), "--png", png.toString());
    BufferedImage picture = ImageIO.read(png.toFile());
    assertThat(IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, 0)).boxed())
        .contains(0xffffd400, 0xff000000)
        .doesNotContain(0xffffffff);
  }

  @Test
  void writesAPictureForPrint() throws IOException {
    Path svg = folder.resolve("demo.svg");
    assertThat(Run.of("encode", "--payload", payload.toString(), "--svg", svg.toString()).code())
        .isZero();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("DEMO");
  }

  @Test
  void namesTheLayerThatCannotBeRead() {
    Run run = Run.of("decode", "HC1:a");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("reason: BASE45").doesNotContain("Not verified");
  }

  @Test
  void saysThatItIsADemo() {
    assertThat(Run.of("encode", "--payload", payload.toString()).err()).startsWith("DEMO");
  }

  @Test
  void refusesAPayloadThatIsNotAsTheSchemaAsks() throws IOException {
    Files.writeString(payload, PAYLOAD.replace("\"dn\": 2", "\"dn\": 0"));
    Run run = Run.of("encode", "--payload", payload.toString());
    assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
    assertThat(run.err()).contains("v[0].dn");
  }

  @Test
  void hasNoOptionForAKey() {
    assertThat(Run.of("encode", "--help").out())
        .doesNotContain("--key")
        .doesNotContain("p12")
        .doesNotContain("--password");
  }

  @Test
  void refusesAnUnknownOption() {
    Run run = Run.of("decode", "--nonsense");
    assertThat(run.code()).isEqualTo(CommandRunner.USAGE);
    assertThat(run.err()).contains("--nonsense");
  }

  private String encoded() {
    Run run = Run.of("encode", "--payload", payload.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().strip();
  }
}
