package az.pasport.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the QR code of a certificate in a picture, at any rotation, in print or as a light code on
 * a dark screen. Photos are tried at several sizes: a dense code in a sharp photo is found at full
 * size, one in a noisy photo only after shrinking, which takes the noise away.
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

  private QrSearch() {}

  /**
   * The text of the certificate's QR code; of any other QR code if there is no certificate's.
   *
   * @return empty if none was found before the deadline
   */
  public static Optional<String> in(GreyPicture picture, Deadline deadline) {
    Optional<String> other = Optional.empty();
    for (GreyPicture candidate : variants(picture)) {
      for (boolean inverted : new boolean[] {false, true}) {
        LuminanceSource light = candidate.luminance();
        LuminanceSource source = inverted ? light.invert() : light;
        for (var binarizer :
            List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
          if (deadline.hasPassed()) {
            return other;
          }
          List<String> texts = texts(new BinaryBitmap(binarizer), deadline);
          Optional<String> certificate =
              texts.stream().filter(QrSearch::looksLikeCertificate).findFirst();
          if (certificate.isPresent()) {
            return certificate;
          }
          other = other.or(() -> texts.stream().findFirst());
        }
      }
    }
    return other;
  }

  /** Whether a text begins as those of certificates do. */
  public static boolean looksLikeCertificate(String text) {
    return CERTIFICATE_PREFIXES.stream().anyMatch(text::startsWith);
  }

  private static List<GreyPicture> variants(GreyPicture picture) {
    var variants = new ArrayList<GreyPicture>();
    variants.add(picture);
    variants.add(picture.smoothed());
    for (int factor = 2; picture.longerSide() / factor >= SMALLEST_SIDE && factor <= 4; factor++) {
      variants.add(picture.shrunkBy(factor));
    }
    if (picture.longerSide() <= SMALL_PICTURE) {
      variants.add(picture.enlargedBy(2));
    }
    for (double part : PARTS) {
      variants.add(picture.shrunkTo(part));
    }
    return variants;
  }

  /**
   * All codes of a page, so that the certificate's is found among others; and what the reader for a
   * single code finds, which corrects a turned code's grid where the other gives up; and what is
   * found of codes seen aslant.
   */
  private static List<String> texts(BinaryBitmap bitmap, Deadline deadline) {
    var texts = new ArrayList<String>();
    try {
      for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
        texts.add(result.getText());
      }
    } catch (NotFoundException e) {
      // The other reader may still find one.
    }
    if (texts.stream().noneMatch(QrSearch::looksLikeCertificate)) {
      try {
        texts.add(new QRCodeReader().decode(bitmap, HINTS).getText());
      } catch (ReaderException e) {
        // A code seen aslant may still be there.
      }
    }
    if (texts.stream().noneMatch(QrSearch::looksLikeCertificate)) {
      try {
        texts.addAll(SlantedCode.texts(bitmap.getBlackMatrix(), deadline));
      } catch (NotFoundException e) {
        return texts;
      }
    }
    return texts;
  }
}
