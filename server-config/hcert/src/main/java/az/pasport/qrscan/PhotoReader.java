package az.pasport.qrscan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a photo within bounds. Danger: a picture of a few kilobytes can claim billions of pixels,
 * or have its pixels gone over thousands of times. So its size and its scans are known before it is
 * decoded, large pictures are thinned out while they are read, and a slow one is given up at the
 * deadline. The deadline is looked at between lines of the result only: of a picture with many
 * scans it is seen too late, so a picture of a stranger is decoded in a process that can be killed.
 */
public final class PhotoReader {
  /** More than any telephone's camera saves as JPEG by default. */
  public static final long MOST_PIXELS = 50_000_000;

  /** Passes over a picture. Programs that save progressive JPEGs make some ten. */
  static final int MOST_SCANS = 64;

  /** Pixels times scans: the largest photo in as many scans as programs make. */
  static final long MOST_WORK = 10 * MOST_PIXELS;

  /** The longest side on which a QR code is looked for, in pixels. */
  private static final int LONGEST_SIDE = 3_000;

  private PhotoReader() {}

  /**
   * Reads a PNG or a JPEG.
   *
   * @return one picture; of one with transparent parts, how it looks on white and on black
   * @throws TooManyPixels if its header says more than {@link #MOST_PIXELS}
   * @throws TooManyScans if it is a JPEG of more than {@link #MOST_SCANS} scans, or of fewer that
   *     together pass over more than {@link #MOST_WORK} pixels
   * @throws IOException if it is damaged, or took longer than the deadline
   */
  public static List<GrayscaleImage> read(byte[] file, Deadline deadline) throws IOException {
    int scans = FileFormat.of(file) == FileFormat.JPEG ? JpegScanCounter.count(file) : 1;
    if (scans > MOST_SCANS) {
      throw new TooManyScans();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, scans, deadline);
      } catch (IllegalArgumentException
          | IndexOutOfBoundsException
          | NegativeArraySizeException e) {
        // What the JDK's readers throw, beside IOException, at pictures made to hurt them.
        throw new IOException("the picture is damaged", e);
      } finally {
        reader.dispose();
      }
    }
  }

  private static List<GrayscaleImage> read(ImageReader reader, int scans, Deadline deadline)
      throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new TooManyPixels();
    }
    if (pixels * scans > MOST_WORK) {
      throw new TooManyScans();
    }
    ImageReadParam sparing = reader.getDefaultReadParam();
    int step = thinning(Math.max(reader.getWidth(0), reader.getHeight(0)));
    sparing.setSourceSubsampling(step, step, 0, 0);
    reader.addIIOReadProgressListener(new Stopper(deadline));
    BufferedImage image = reader.read(0, sparing);
    if (deadline.hasPassed()) {
      throw new IOException("reading the picture took too long");
    }
    return GrayscaleImage.viewsOf(image);
  }

  private static int thinning(int longerSide) {
    return Math.max(1, (int) Math.round((double) longerSide / LONGEST_SIDE));
  }

  /** The picture is larger than anybody's photo. */
  public static final class TooManyPixels extends IOException {
    private static final long serialVersionUID = 1L;

    TooManyPixels() {
      super("more than " + MOST_PIXELS + " pixels");
    }
  }

  /** Decoding the picture would take longer than anybody's photo does. */
  public static final class TooManyScans extends IOException {
    private static final long serialVersionUID = 1L;

    TooManyScans() {
      super("more than " + MOST_SCANS + " scans, or too many for the picture's size");
    }
  }

  /** Ends the reading at the deadline. */
  private record Stopper(Deadline deadline) implements IIOReadProgressListener {
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (deadline.hasPassed()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
