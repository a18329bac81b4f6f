package az.pasport.qrscan;

import java.io.IOException;

/**
 * Counts the scans of a JPEG without decoding it (ITU-T T.81, annex B). Danger: a decoder walks
 * over the whole picture once for each scan, and a scan may be twelve bytes long; a file of 72 KB
 * can hold thousands of them.
 *
 * <p>It steps from marker to marker as libjpeg does, so that both see the same scans.
 */
final class JpegScanCounter {
  private static final int FILL = 0xFF;
  private static final int STUFFED = 0x00;
  private static final int TEMPORARY = 0x01;
  private static final int FIRST_WITH_LENGTH = 0xC0;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int START_OF_IMAGE_BYTES = 2;

  private final byte[] file;
  private int at = START_OF_IMAGE_BYTES;

  private JpegScanCounter(byte[] file) {
    this.file = file;
  }

  /**
   * The number of scans of the file's first picture.
   *
   * @throws IOException if it has none, or its structure is damaged
   */
  static int count(byte[] jpeg) throws IOException {
    return new JpegScanCounter(jpeg).count();
  }

  private int count() throws IOException {
    int scans = 0;
    for (int marker = nextMarker();
        marker != END_OF_IMAGE && at < file.length;
        marker = nextMarker()) {
      if (marker == START_OF_SCAN) {
        scans++;
      }
      if (!standsAlone(marker)) {
        skipSegment(marker);
      }
    }
    if (scans == 0) {
      throw new IOException("a JPEG without a scan");
    }
    return scans;
  }

  /** The next marker, over the compressed data of a scan and over bytes that belong to nothing. */
  private int nextMarker() {
    while (at + 1 < file.length) {
      int marker = file[at + 1] & 0xFF;
      if ((file[at] & 0xFF) != FILL || marker == FILL) {
        at++;
      } else if (marker == STUFFED) {
        at += 2;
      } else {
        at += 2;
        return marker;
      }
    }
    at = file.length;
    return END_OF_IMAGE;
  }

  private static boolean standsAlone(int marker) {
    return marker == TEMPORARY || marker >= FIRST_RESTART && marker <= LAST_RESTART;
  }

  private void skipSegment(int marker) throws IOException {
    boolean known = marker >= FIRST_WITH_LENGTH;
    int length = at + 1 < file.length ? (file[at] & 0xFF) << Byte.SIZE | file[at + 1] & 0xFF : 0;
    if (!known || length < 2) {
      throw new IOException("a damaged JPEG");
    }
    at = Math.min(file.length, at + length);
  }
}
