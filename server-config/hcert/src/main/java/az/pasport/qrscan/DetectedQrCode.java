package az.pasport.qrscan;

import com.google.zxing.ResultPoint;
import java.util.List;

/**
 * A QR code that was read.
 *
 * @param text what it holds
 * @param corners the centres of its three finder patterns, in pixels of the picture that was read
 */
record DetectedQrCode(String text, List<ResultPoint> corners) {
  DetectedQrCode {
    corners = List.copyOf(corners);
  }

  /** Whether a pattern lies within this code: then it is one of its own. */
  boolean covers(FinderPattern pattern) {
    double left = corners.stream().mapToDouble(ResultPoint::getX).min().orElseThrow();
    double right = corners.stream().mapToDouble(ResultPoint::getX).max().orElseThrow();
    double top = corners.stream().mapToDouble(ResultPoint::getY).min().orElseThrow();
    double bottom = corners.stream().mapToDouble(ResultPoint::getY).max().orElseThrow();
    double margin = 3 * pattern.moduleSize();
    return pattern.getX() > left - margin
        && pattern.getX() < right + margin
        && pattern.getY() > top - margin
        && pattern.getY() < bottom + margin;
  }
}
