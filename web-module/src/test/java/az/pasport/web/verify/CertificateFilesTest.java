package az.pasport.web.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.qrscan.Deadline;
import az.pasport.qrscan.GrayscaleImage;
import az.pasport.qrscan.PhotoReader;
import az.pasport.qrscan.QrSearch;
import az.pasport.testsupport.ImageFiles;
import az.pasport.web.verify.Reading.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFilesTest {
  private static final BufferedImage CODE = Pictures.qr(Pictures.CERTIFICATE, 600);

  private static final String OTHER = "HC1:" + "6BF%RN%TS3DHPVO J *".repeat(28);

  private final CertificateFiles files = new CertificateFiles();

  private Reading read(byte[] file) throws InterruptedException {
    return files.read(new ByteArrayInputStream(file), file.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void readsATextFileInWhicheverEncoding(String charset) throws InterruptedException {
    Charset encoding = Charset.forName(charset);
    for (String mark : List.of("", "\ufeff")) {
      byte[] file = (mark + Pictures.CERTIFICATE + "\r\n").getBytes(encoding);
      Reading reading = read(file);
      assertThat(reading.refusal()).isEmpty();
      assertThat(reading.texts()).singleElement().asString().contains(Pictures.CERTIFICATE);
    }
  }

  @Test
  void listsTheCertificatesOfATextFile() throws InterruptedException {
    String text = "Sertifikatlar:\n" + Pictures.CERTIFICATE + "\n\n" + OTHER + "\n";
    Reading reading = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.texts()).hasSize(2);
  }

  @Test
  void saysThatTelephonesOwnFormatsCannotBeOpened() throws InterruptedException {
    byte[] heic = "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1);
    byte[] webp = "RIFF....WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(List.of(read(heic), read(webp))).containsOnly(Reading.refused(Refusal.PHONE_FORMAT));
  }

  @Test
  void refusesWhateverElse() throws InterruptedException {
    assertThat(read("GIF89a".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Reading.refused(Refusal.UNKNOWN_FORMAT));
    assertThat(read(new byte[0])).isEqualTo(Reading.refused(Refusal.EMPTY));
    assertThat(read(new byte[CertificateFiles.LARGEST_FILE + 1]))
        .isEqualTo(Reading.refused(Refusal.TOO_LARGE));
  }

  @Test
  void stopsAtTheDeadline() throws IOException {
    byte[] photo = ImageFiles.jpeg(Pictures.photo(CODE, 1500, 2000, 0), 0.6f);
    List<GrayscaleImage> picture = PhotoReader.read(photo, Deadline.in(Duration.ofMinutes(1)));
    var passed = Deadline.in(Duration.ZERO);
    assertThat(QrSearch.in(picture, passed)).isEmpty();
    assertThatThrownBy(() -> PhotoReader.read(photo, passed)).isInstanceOf(IOException.class);
  }
}
