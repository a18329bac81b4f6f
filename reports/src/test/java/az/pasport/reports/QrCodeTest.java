package az.pasport.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final String TEXT = Certificates.qrText();

  @Test
  void usesAlphanumericModeForBase45() {
    assertThat(QrCode.of(TEXT).encoded().getMode()).isEqualTo(Mode.ALPHANUMERIC);
  }

  @Test
  void takesLevelQForAnOrdinaryCertificate() {
    var code = QrCode.of(TEXT);

    assertThat(code.encoded().getECLevel()).isEqualTo(ErrorCorrectionLevel.Q);
    assertThat(code.encoded().getVersion().getVersionNumber()).isEqualTo(19);
    assertThat(QrCode.PRINTED_MM / code.side()).isGreaterThan(0.5);
  }

  @Test
  void fallsToLevelMWhenModulesWouldBeTooSmallToPrint() {
    var code = QrCode.of("A".repeat(1300));

    assertThat(code.encoded().getECLevel()).isEqualTo(ErrorCorrectionLevel.M);
    assertThat(QrCode.PRINTED_MM / code.side()).isGreaterThanOrEqualTo(0.4);
  }

  @Test
  void fallsToLevelMWhenTheTextIsTooLongForLevelQ() {
    assertThat(QrCode.of("A".repeat(3000)).encoded().getECLevel())
        .isEqualTo(ErrorCorrectionLevel.M);
  }

  @Test
  void rejectsTextThatNoCodeHolds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of("A".repeat(3392)))
        .withMessage("a QR code does not hold 3392 letters");
    assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(""));
  }

  @Test
  void pngIsOfTheSizeAskedForAndDecodes() throws Exception {
    for (int pixels : new int[] {202, 300, 512, 1000}) {
      BufferedImage picture = picture(QrCode.of(TEXT).png(pixels));

      assertThat(picture.getWidth()).isEqualTo(pixels);
      assertThat(picture.getHeight()).isEqualTo(pixels);
      assertThat(Decoding.text(picture)).isEqualTo(TEXT);
    }
  }

  @Test
  void pngHasFourWhiteModulesOnEachSide() throws Exception {
    var code = QrCode.of(TEXT);
    int scale = 5;
    BufferedImage picture = picture(code.png(code.side() * scale));
    int edge = 4 * scale;
    int last = picture.getWidth() - 1;
    for (int at = 0; at <= last; at++) {
      for (int inward = 0; inward < edge; inward++) {
        assertThat(picture.getRGB(at, inward)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(inward, at)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(at, last - inward)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(last - inward, at)).isEqualTo(0xFFFFFFFF);
      }
    }
    assertThat(picture.getRGB(edge, edge)).isEqualTo(0xFF000000);
  }

  @Test
  void rejectsPngWithModulesBelowAPixel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of(TEXT).png(100))
        .withMessage("this code needs 101 pixels or more");
  }

  @Test
  void svgIsOnePathWithATitleThatDrawsTheSameModules() throws Exception {
    var code = QrCode.of(TEXT);
    byte[] svg = code.svg().getBytes(UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));

    assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(1);
    String path =
        document
            .getElementsByTagName("path")
            .item(0)
            .getAttributes()
            .getNamedItem("d")
            .getNodeValue();
    int scale = 4;
    var picture =
        new BufferedImage(code.side() * scale, code.side() * scale, BufferedImage.TYPE_INT_RGB);
    var page = picture.createGraphics();
    page.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    page.setColor(Color.BLACK);
    var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(path);
    while (runs.find()) {
      page.fillRect(
          Integer.parseInt(runs.group(1)) * scale,
          Integer.parseInt(runs.group(2)) * scale,
          Integer.parseInt(runs.group(3)) * scale,
          scale);
    }
    assertThat(Decoding.text(picture)).isEqualTo(TEXT);
  }

  private static BufferedImage picture(byte[] png) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
