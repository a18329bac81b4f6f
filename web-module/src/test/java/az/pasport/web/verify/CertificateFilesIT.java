package az.pasport.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.testsupport.ImageFiles;
import az.pasport.web.verify.Reading.Pages;
import az.pasport.web.verify.Reading.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures and PDFs, each opened in a process of its own; {@link CertificateFilesTest} has the
 * files that need none.
 */
class CertificateFilesIT {
  private static final BufferedImage CODE = Pictures.qr(Pictures.CERTIFICATE, 600);

  private static final String OTHER = "HC1:" + "6BF%RN%TS3DHPVO J *".repeat(28);

  private final CertificateFiles files = new CertificateFiles();

  /** For files that no time is enough for: less of it shows the same. */
  private final CertificateFiles hurried = new CertificateFiles(Duration.ofSeconds(3));

  private Reading read(byte[] file) throws InterruptedException {
    return read(files, file);
  }

  private static Reading read(CertificateFiles files, byte[] file) throws InterruptedException {
    return files.read(new ByteArrayInputStream(file), file.length);
  }

  @Test
  void readsCodeSavedFromScreen() throws InterruptedException {
    assertThat(read(ImageFiles.png(CODE))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsCodeWithoutBackground() throws InterruptedException {
    var transparent = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 600; x++) {
        transparent.setRGB(x, y, (CODE.getRGB(x, y) & 0xFF) == 0 ? 0xFF000000 : 0);
      }
    }
    assertThat(read(ImageFiles.png(transparent))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsLightCodeOnDarkScreen() throws InterruptedException {
    assertThat(read(ImageFiles.png(Pictures.inverted(CODE))))
        .isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsTinyThumbnail() throws InterruptedException {
    BufferedImage tiny = Pictures.qr(Pictures.CERTIFICATE, 120);
    assertThat(read(ImageFiles.png(tiny))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 3, 17, 45, 90, 133, 180, 271})
  void readsTurnedPhoto(double degrees) throws InterruptedException {
    BufferedImage photo = Pictures.photo(CODE, 1500, 2000, degrees);
    assertThat(read(ImageFiles.jpeg(photo, 0.6f))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsBlurredPhoto() throws InterruptedException {
    BufferedImage photo = Pictures.photo(Pictures.qr(Pictures.CERTIFICATE, 900), 2000, 2600, 4);
    byte[] jpeg = ImageFiles.jpeg(Pictures.blurred(photo, 3), 0.5f);
    assertThat(read(jpeg)).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsNoisyPhoto() throws InterruptedException {
    BufferedImage photo = Pictures.photo(Pictures.qr(Pictures.CERTIFICATE, 900), 2000, 2600, 8);
    byte[] jpeg = ImageFiles.jpeg(Pictures.noisy(photo, 60), 0.5f);
    assertThat(read(jpeg)).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsPhotoOfFortyEightMegapixels() throws InterruptedException {
    BufferedImage photo = Pictures.photo(Pictures.qr(Pictures.CERTIFICATE, 3000), 6000, 8000, 11);
    assertThat(read(ImageFiles.jpeg(photo, 0.7f))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void prefersTheCertificateAmongSeveralCodes() throws InterruptedException {
    var page = new BufferedImage(1300, 700, BufferedImage.TYPE_INT_RGB);
    var canvas = page.createGraphics();
    canvas.setColor(java.awt.Color.WHITE);
    canvas.fillRect(0, 0, 1300, 700);
    canvas.drawImage(Pictures.qr("https://example.az/", 300), 20, 20, null);
    canvas.drawImage(CODE, 650, 50, null);
    canvas.dispose();
    assertThat(read(ImageFiles.png(page))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void readsPdfWithTheCodeOnThirdPage() throws Exception {
    byte[] pdf = Pictures.bytes(Pictures.pdf(CODE, 3));
    assertThat(read(pdf))
        .isEqualTo(
            new Reading(List.of(Pictures.CERTIFICATE), Optional.empty(), new Pages(3, 3), false));
  }

  @Test
  void readsPdfWithTheCodeOnTheLastOfTwelvePages() throws Exception {
    byte[] pdf = Pictures.bytes(Pictures.pdf(CODE, 12));
    assertThat(read(pdf))
        .isEqualTo(
            new Reading(List.of(Pictures.CERTIFICATE), Optional.empty(), new Pages(12, 12), false));
  }

  @Test
  void listsTheCertificatesOfAllPages() throws Exception {
    BufferedImage other = Pictures.qr(OTHER, 600);
    byte[] pdf = Pictures.bytes(Pictures.pdf(List.of(CODE, other, CODE)));
    assertThat(read(pdf))
        .isEqualTo(
            new Reading(
                List.of(Pictures.CERTIFICATE, OTHER), Optional.empty(), new Pages(3, 3), false));
  }

  @Test
  void saysHowManyPagesWereReadWhenTheTimeWasOver() throws Exception {
    var pages = new ArrayList<BufferedImage>(Collections.nCopies(400, noise()));
    pages.set(0, CODE);
    Reading reading = read(hurried, Pictures.bytes(Pictures.pdf(pages)));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.texts()).containsExactly(Pictures.CERTIFICATE);
    assertThat(reading.pages().all()).isEqualTo(400);
    assertThat(reading.pages().read()).isBetween(1, 399);
  }

  @Test
  void listsNoMoreThanTwentyCertificatesAndSaysSo() throws Exception {
    var codes = new ArrayList<BufferedImage>();
    for (int i = 0; i < 22; i++) {
      codes.add(Pictures.qr("HC1:" + i + Pictures.CERTIFICATE.substring(6), 400));
    }
    Reading reading = read(Pictures.bytes(Pictures.pdf(codes)));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.texts().size()).isLessThanOrEqualTo(20);
    assertThat(reading.more() || !reading.pages().areAllRead()).isTrue();
  }

  @Test
  void listsTheCertificatesOfOnePicture() throws InterruptedException {
    var page = new BufferedImage(1300, 700, BufferedImage.TYPE_INT_RGB);
    var canvas = page.createGraphics();
    canvas.drawImage(CODE, 20, 50, null);
    canvas.drawImage(Pictures.qr(OTHER, 600), 660, 50, null);
    canvas.dispose();
    Reading reading = read(ImageFiles.png(page));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.texts()).containsExactlyInAnyOrder(Pictures.CERTIFICATE, OTHER);
  }

  @Test
  void readsLightCodeWithoutBackground() throws InterruptedException {
    var transparent = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 600; x++) {
        transparent.setRGB(x, y, (CODE.getRGB(x, y) & 0xFF) == 0 ? 0xFFFFFFFF : 0);
      }
    }
    assertThat(read(ImageFiles.png(transparent))).isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void refusesLockedPdf() throws Exception {
    PDDocument document = Pictures.pdf(CODE, 1);
    var lock = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
    lock.setEncryptionKeyLength(128);
    document.protect(lock);
    assertThat(read(Pictures.bytes(document))).isEqualTo(Reading.refused(Refusal.LOCKED));
  }

  @Test
  void survivesPdfThatInflatesToGigabytes() throws Exception {
    byte[] pdf = pdfBomb(500);
    assertThat(pdf.length).isLessThan(CertificateFiles.LARGEST_FILE);
    // Whether memory or the deadline ends it, or it is seen to hold no code, is up to the machine.
    assertThat(read(hurried, pdf))
        .isIn(Reading.refused(Refusal.TOO_COMPLEX), Reading.refused(Refusal.NO_QR));
  }

  @Test
  void readsPlainPdfWrittenByHand() throws Exception {
    assertThat(read(pdfBomb(1))).isEqualTo(Reading.refused(Refusal.NO_QR));
  }

  @Test
  void refusesDamagedPdf() throws Exception {
    byte[] pdf = "%PDF-1.7\nnot really".getBytes(StandardCharsets.US_ASCII);
    assertThat(read(pdf)).isEqualTo(Reading.refused(Refusal.DAMAGED));
  }

  @Test
  void refusesPictureThatClaimsBillionsOfPixels() throws InterruptedException {
    byte[] png = ImageFiles.png(CODE);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 60_000).putInt(20, 60_000);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    assertThat(read(png)).isEqualTo(Reading.refused(Refusal.TOO_MANY_PIXELS));
  }

  @Test
  void refusesProgressiveJpegOfThousandsOfScans() throws InterruptedException {
    byte[] jpeg = ImageFiles.jpegOfManyScans(3000, 2000, 72 * 1024);
    long start = System.nanoTime();
    assertThat(read(jpeg)).isEqualTo(Reading.refused(Refusal.TOO_COMPLEX));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Duration.ofSeconds(QrReaderProcess.SECONDS));
  }

  @Test
  void refusesLargeJpegOfAsManyScansAsASmallOneMayHave() throws InterruptedException {
    byte[] jpeg = ImageFiles.jpegOfManyScans(7000, 7000, 0);
    byte[] more = ImageFiles.jpegOfManyScans(7000, 7000, jpeg.length + 800);
    assertThat(read(more)).isEqualTo(Reading.refused(Refusal.TOO_COMPLEX));
  }

  @Test
  void readsProgressiveJpeg() throws InterruptedException {
    assertThat(read(ImageFiles.progressiveJpeg(Pictures.photo(CODE, 1500, 2000, 3))))
        .isEqualTo(Reading.found(Pictures.CERTIFICATE));
  }

  @Test
  void survivesPictureWhoseTextInflatesToGigabytes() throws IOException, InterruptedException {
    byte[] png = Pictures.withChunk(ImageFiles.png(CODE), "zTXt", packedText(500));
    assertThat(png.length).isLessThan(CertificateFiles.LARGEST_FILE);
    // A reader that passes over the text finds the code.
    assertThat(read(png))
        .isIn(
            Reading.found(Pictures.CERTIFICATE),
            Reading.refused(Refusal.TOO_COMPLEX),
            Reading.refused(Refusal.DAMAGED));
  }

  @Test
  void refusesTruncatedPicture() throws InterruptedException {
    byte[] png = ImageFiles.png(CODE);
    byte[] half = Arrays.copyOf(png, png.length / 3);
    assertThat(read(half)).isEqualTo(Reading.refused(Refusal.DAMAGED));
  }

  @Test
  void refusesPictureWithoutCode() throws InterruptedException {
    BufferedImage page = Pictures.photo(new BufferedImage(10, 10, 1), 900, 1200, 0);
    assertThat(read(ImageFiles.png(page))).isEqualTo(Reading.refused(Refusal.NO_QR));
  }

  private static BufferedImage noise() {
    var image = new BufferedImage(900, 900, BufferedImage.TYPE_BYTE_GRAY);
    var random = new Random(3);
    for (int y = 0; y < 900; y++) {
      for (int x = 0; x < 900; x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    return image;
  }

  /** A keyword and so many million blanks, packed, as they stand in a PNG. */
  private static byte[] packedText(int megabytes) throws IOException {
    var chunk = new ByteArrayOutputStream();
    chunk.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    chunk.writeBytes(packedBlanks(megabytes));
    return chunk.toByteArray();
  }

  private static byte[] packedBlanks(int megabytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    var million = new byte[1_000_000];
    Arrays.fill(million, (byte) ' ');
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(million);
      }
    }
    return packed.toByteArray();
  }

  /** A page whose content is so many million blanks, packed. */
  private static byte[] pdfBomb(int megabytes) throws IOException {
    byte[] packed = packedBlanks(megabytes);
    var pdf = new ByteArrayOutputStream();
    String start =
        """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
        4 0 obj <</Filter/FlateDecode/Length %d>> stream
        """
            .formatted(packed.length);
    pdf.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(packed);
    String end = "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
    pdf.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }
}
