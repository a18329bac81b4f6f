package az.pasport.qrscan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the QR codes of certificates in a picture, at any rotation, mirrored, in print or as a
 * light code on a dark screen, with and without a white frame. Photos are tried at several sizes: a
 * dense code in a sharp photo is found at full size, one in a noisy photo only after shrinking,
 * which takes the noise away.
 */
public final class QrSearch {
  /** Of a European certificate, and of this country's own kinds that are none. */
  private static final List<String> CERTIFICATE_PREFIXES = List.of("HC1:", "AZ1:");

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

  /** Up to here, doubling is affordable; it finds codes with two or three pixels a module. */
  private static final int SMALL_PICTURE = 2_000;

  private static final int SMALLEST_SIDE = 250;

  /**
   * Where whole factors fail. Of a page photographed at an angle, which size gives the reader a
   * grid that it can follow is chance; more sizes are more chances.
   */
  private static final double[] PARTS = {0.8, 0.9, 0.7, 0.6};

  /** How long the other codes of a picture are looked for once one was read. */
  private static final Duration FOR_THE_OTHERS = Duration.ofSeconds(2);

  /** Of what may be further codes, so many patterns are looked at. */
  private static final int MOST_PATTERNS = 12;

  private final Deadline deadline;
  private final Set<String> certificates = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();
  private boolean isMoreToRead;

  private QrSearch(Deadline deadline) {
    this.deadline = deadline;
  }

  /**
   * The texts of all certificates' QR codes; of one other QR code if there is no certificate's.
   *
   * @param views of one picture, as {@link GrayscaleImage#viewsOf} gives them
   * @return empty if none was found before the deadline
   */
  public static List<String> in(List<GrayscaleImage> views, Deadline deadline) {
    QrSearch search = new QrSearch(deadline);
    List<GrayscaleImage> visible = views.stream().filter(view -> !view.isOfOneShade()).toList();
    visible.forEach(search::look);
    visible.forEach(search::lookThoroughly);
    return search.texts();
  }

  /**
   * What one look at a picture shows: enough for a page that a computer drew.
   *
   * @return as {@link #in}
   */
  public static List<String> atFirstSight(GrayscaleImage picture, Deadline deadline) {
    QrSearch search = new QrSearch(deadline);
    if (!picture.isOfOneShade()) {
      search.look(picture);
    }
    return search.texts();
  }

  /** Whether a text begins as those of certificates do. */
  public static boolean looksLikeCertificate(String text) {
    return CERTIFICATE_PREFIXES.stream().anyMatch(text::startsWith);
  }

  private List<String> texts() {
    return certificates.isEmpty() ? others.stream().limit(1).toList() : List.copyOf(certificates);
  }

  private void lookThoroughly(GrayscaleImage picture) {
    Deadline forTheOthers = Deadline.in(FOR_THE_OTHERS);
    for (Supplier<GrayscaleImage> variant : variants(picture)) {
      boolean isEnough = !certificates.isEmpty() && (!isMoreToRead || forTheOthers.hasPassed());
      if (isEnough || deadline.hasPassed()) {
        return;
      }
      if (certificates.isEmpty()) {
        forTheOthers = Deadline.in(FOR_THE_OTHERS);
      }
      look(variant.get());
    }
  }

  /** One size, dark on light and light on dark. */
  private void look(GrayscaleImage picture) {
    List<DetectedQrCode> codes = new ArrayList<>();
    List<List<FinderPattern>> patterns = new ArrayList<>();
    LuminanceSource light = picture.luminance();
    for (LuminanceSource source : List.of(light, light.invert())) {
      for (var binarizer :
          List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
        if (deadline.hasPassed() || !certificates.isEmpty() && !isMoreToRead) {
          return;
        }
        patterns.add(look(new BinaryBitmap(binarizer), codes));
        isMoreToRead = patterns.stream().anyMatch(seen -> isCodeAmong(left(seen, codes)));
      }
    }
  }

  /**
   * All codes of a page, so that the certificates' are found among others; then those without a
   * white frame or seen aslant, among the finder patterns that are left; and, where there is no
   * certificate yet, what the reader for a single code finds, which corrects a turned code's grid
   * where the others give up.
   *
   * @param codes what was read of this picture; what is read now is added
   * @return the finder patterns of the picture
   */
  private List<FinderPattern> look(BinaryBitmap bitmap, List<DetectedQrCode> codes) {
    codes.addAll(multiple(bitmap));
    BitMatrix image;
    try {
      image = bitmap.getBlackMatrix();
    } catch (NotFoundException e) {
      return List.of();
    }
    List<FinderPattern> patterns = new FinderPatterns(image).find();
    codes.addAll(PerspectiveQrReader.in(image, left(patterns, codes), deadline));
    if (codes.stream().noneMatch(code -> looksLikeCertificate(code.text()))) {
      codes.addAll(single(bitmap));
    }
    codes.forEach(code -> take(code.text()));
    return patterns;
  }

  /** Whether there are three patterns, each seen as often as its size lets expect, of one code. */
  private static boolean isCodeAmong(List<FinderPattern> patterns) {
    List<FinderPattern> sure =
        patterns.stream()
            .filter(pattern -> pattern.rows() >= Math.max(3, pattern.moduleSize()))
            .limit(MOST_PATTERNS)
            .toList();
    return !FinderPatternTriple.among(sure).isEmpty();
  }

  private void take(String text) {
    if (looksLikeCertificate(text)) {
      certificates.add(text);
    } else if (!text.isEmpty()) {
      others.add(text);
    }
  }

  private static List<FinderPattern> left(
      List<FinderPattern> patterns, List<DetectedQrCode> codes) {
    return patterns.stream()
        .filter(pattern -> codes.stream().noneMatch(code -> code.covers(pattern)))
        .toList();
  }

  private static List<DetectedQrCode> multiple(BinaryBitmap bitmap) {
    try {
      return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
          .map(QrSearch::found)
          .toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  private static List<DetectedQrCode> single(BinaryBitmap bitmap) {
    try {
      return List.of(found(new QRCodeReader().decode(bitmap, HINTS)));
    } catch (ReaderException e) {
      return List.of();
    }
  }

  private static DetectedQrCode found(Result result) {
    return new DetectedQrCode(result.getText(), List.of(result.getResultPoints()));
  }

  /** Each is computed when the ones before it were not enough: that takes as long as the look. */
  private static List<Supplier<GrayscaleImage>> variants(GrayscaleImage picture) {
    var variants = new ArrayList<Supplier<GrayscaleImage>>();
    variants.add(picture::smoothed);
    for (int factor = 2; picture.longerSide() / factor >= SMALLEST_SIDE && factor <= 4; factor++) {
      int times = factor;
      variants.add(() -> picture.shrunkBy(times));
    }
    if (picture.longerSide() <= SMALL_PICTURE) {
      variants.add(() -> picture.enlargedBy(2));
    }
    for (double part : PARTS) {
      variants.add(() -> picture.shrunkTo(part));
    }
    return variants;
  }
}
