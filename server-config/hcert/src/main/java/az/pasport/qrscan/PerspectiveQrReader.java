package az.pasport.qrscan;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GridSampler;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.AlignmentPattern;
import com.google.zxing.qrcode.detector.Detector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a QR code seen aslant. The library's own detector takes the code for a parallelogram when
 * it counts its modules and looks for its fourth corner; of a dense code, a tilt of ten degrees
 * puts both out.
 *
 * <p>Here the tilt is measured first. Along the line from one finder pattern to another, a plane
 * seen in perspective shrinks by a law with one unknown, which follows from how large the two
 * patterns appear along that line. Two such lines give the whole perspective, the number of
 * modules, and the place of the fourth corner, where the alignment pattern corrects what was
 * measured roughly. Whether it was right, the code's error correction says.
 */
final class PerspectiveQrReader {
  /** From a finder pattern's centre to the code's edge, in modules. */
  private static final double FINDER = 3.5;

  /** From a finder pattern's centre to the edge of its light ring, in modules. */
  private static final double LIGHT_RING = 2.5;

  /** A dark ring whose edge comes later than this goes over into the code's surroundings. */
  private static final double LONGEST_RING = 1.25;

  /** From the code's far edges to the centre of the alignment pattern at the fourth corner. */
  private static final double ALIGNMENT = 6.5;

  /** How far around its expected place that pattern is looked for, in modules; then as expected. */
  private static final float[] ALLOWANCES = {4, 8, 0};

  private static final int SMALLEST = 21;
  private static final int LARGEST = 177;
  private static final int STEP = 4;

  /** Of what looks like finder patterns, so many of the surest are tried in threes. */
  private static final int PATTERNS = 12;

  private final BitMatrix image;

  private PerspectiveQrReader(BitMatrix image) {
    this.image = image;
  }

  /**
   * The codes of a picture that could be read.
   *
   * @param patterns those that belong to no code that is known already, the surest first
   */
  static List<DetectedQrCode> in(BitMatrix image, List<FinderPattern> patterns, Deadline deadline) {
    List<FinderPattern> left =
        new ArrayList<>(patterns.subList(0, Math.min(PATTERNS, patterns.size())));
    List<DetectedQrCode> codes = new ArrayList<>();
    for (var code = next(image, left, deadline);
        code.isPresent();
        code = next(image, left, deadline)) {
      codes.add(code.get());
      left.removeAll(code.get().corners());
    }
    return codes;
  }

  private static Optional<DetectedQrCode> next(
      BitMatrix image, List<FinderPattern> patterns, Deadline deadline) {
    for (FinderPatternTriple triple : FinderPatternTriple.among(patterns)) {
      if (deadline.hasPassed()) {
        return Optional.empty();
      }
      Optional<String> text = new PerspectiveQrReader(image).read(triple);
      if (text.isPresent()) {
        return Optional.of(new DetectedQrCode(text.get(), triple.corners()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> read(FinderPatternTriple code) {
    ResultPoint topLeft = code.topLeft();
    ResultPoint topRight = code.topRight();
    ResultPoint bottomLeft = code.bottomLeft();
    double acrossNear = moduleSize(topLeft, topRight);
    double acrossFar = moduleSize(topRight, topLeft);
    double downNear = moduleSize(topLeft, bottomLeft);
    double downFar = moduleSize(bottomLeft, topLeft);
    if (!(Math.min(Math.min(acrossNear, acrossFar), Math.min(downNear, downFar)) > 1)) {
      return Optional.empty();
    }
    // With p(u) = (1 + g)Du / (1 + gu) along a line of length D, p'(0) / p'(1) = (1 + g)².
    double g = Math.sqrt(acrossNear / acrossFar) - 1;
    double h = Math.sqrt(downNear / downFar) - 1;
    double across = ResultPoint.distance(topLeft, topRight) * (1 + g) / acrossNear;
    double down = ResultPoint.distance(topLeft, bottomLeft) * (1 + h) / downNear;
    if (Math.max(across, down) > 1.5 * Math.min(across, down)) {
      return Optional.empty();
    }
    for (int modules : sizes((across + down) / 2 + 2 * FINDER)) {
      double u = (modules - ALIGNMENT - FINDER) / (modules - 2 * FINDER);
      double w = 1 + (g + h) * u;
      float x =
          (float) (perspective(topLeft.getX(), topRight.getX(), bottomLeft.getX(), g, h, u) / w);
      float y =
          (float) (perspective(topLeft.getY(), topRight.getY(), bottomLeft.getY(), g, h, u) / w);
      float size = (float) ((acrossFar + downFar) / 2);
      for (float allowance : ALLOWANCES) {
        Optional<String> text =
            fourthCorner(x, y, size, allowance).flatMap(corner -> sampled(code, corner, modules));
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static double perspective(
      double topLeft, double topRight, double bottomLeft, double g, double h, double u) {
    return topLeft + u * (topRight * (1 + g) - topLeft) + u * (bottomLeft * (1 + h) - topLeft);
  }

  /** The sizes that a code can have, nearest first. */
  private static List<Integer> sizes(double measured) {
    List<Integer> sizes = new ArrayList<>();
    for (int size = SMALLEST; size <= LARGEST; size += STEP) {
      if (Math.abs(size - measured) <= Math.max(STEP, measured / 10)) {
        sizes.add(size);
      }
    }
    sizes.sort(Comparator.comparingDouble(size -> Math.abs(size - measured)));
    return sizes;
  }

  private Optional<ResultPoint> fourthCorner(float x, float y, float size, float allowance) {
    if (allowance == 0) {
      return Optional.of(new ResultPoint(x, y));
    }
    try {
      return Optional.of(new Corner(image).near(x, y, size, allowance));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<String> sampled(FinderPatternTriple code, ResultPoint corner, int modules) {
    float near = (float) FINDER;
    float far = (float) (modules - FINDER);
    float alignment = (float) (modules - ALIGNMENT);
    PerspectiveTransform toImage =
        PerspectiveTransform.quadrilateralToQuadrilateral(
            near,
            near,
            far,
            near,
            alignment,
            alignment,
            near,
            far,
            code.topLeft().getX(),
            code.topLeft().getY(),
            code.topRight().getX(),
            code.topRight().getY(),
            corner.getX(),
            corner.getY(),
            code.bottomLeft().getX(),
            code.bottomLeft().getY());
    try {
      BitMatrix bits = GridSampler.getInstance().sampleGrid(image, modules, modules, toImage);
      return Optional.of(new Decoder().decode(bits).getText());
    } catch (NotFoundException | ChecksumException | FormatException e) {
      return Optional.empty();
    }
  }

  /** How large a module appears at a finder pattern, along the line to another: NaN if unclear. */
  private double moduleSize(ResultPoint at, ResultPoint other) {
    double length = ResultPoint.distance(at, other);
    double dx = (other.getX() - at.getX()) / length;
    double dy = (other.getY() - at.getY()) / length;
    return (extent(at, dx, dy, length) + extent(at, -dx, -dy, length)) / 2;
  }

  /**
   * The size of a module from a finder pattern's centre to its edge: over dark, light, dark to the
   * next light. Where the dark ring has no end, because the code has no white frame, the light ring
   * alone is measured.
   */
  private double extent(ResultPoint from, double dx, double dy, double most) {
    boolean dark = true;
    int changes = 0;
    double ring = Double.NaN;
    for (double way = 0; way < most; way += 0.25) {
      int x = (int) (from.getX() + way * dx);
      int y = (int) (from.getY() + way * dy);
      boolean outside = x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight();
      if (outside || way > ring * FINDER * LONGEST_RING) {
        return ring;
      }
      if (image.get(x, y) != dark) {
        dark = !dark;
        changes++;
        if (changes == 2) {
          ring = way / LIGHT_RING;
        } else if (changes == 3) {
          return way / FINDER;
        }
      }
    }
    return ring;
  }

  /** Opens the library's search for an alignment pattern. */
  private static final class Corner extends Detector {
    Corner(BitMatrix image) {
      super(image);
    }

    AlignmentPattern near(float x, float y, float size, float allowance) throws NotFoundException {
      return findAlignmentInRegion(size, (int) x, (int) y, allowance);
    }
  }
}
