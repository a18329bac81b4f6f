package az.pasport.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a photo within bounds. Danger: a picture of a few kilobytes can claim billions of pixels.
 * So its size is read from the header first, large pictures are thinned out while they are read,
 * and a slow one is given up at the deadline.
 */
public final class Photo {
  /** More than any telephone's camera saves as JPEG by default. */
  public static final long MOST_PIXELS = 50_000_000;

  /** The longest side on which a QR code is looked for, in pixels. */
  private static final int LONGEST_SIDE = 3_000;

  private Photo() {}

  /**
   * Reads a PNG or a JPEG.
   *
   * @throws TooManyPixels if its header says more than {@link #MOST_PIXELS}
   * @throws IOException if it is damaged, or took longer than the deadline
   */
  public static GreyPicture read(byte[] file, Deadline deadline) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, deadline);
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

  private static GreyPicture read(ImageReader reader, Deadline deadline) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new TooManyPixels();
    }
    ImageReadParam sparing = reader.getDefaultReadParam();
    int step = thinning(Math.max(reader.getWidth(0), reader.getHeight(0)));
    sparing.setSourceSubsampling(step, step, 0, 0);
    reader.addIIOReadProgressListener(new Stopper(deadline));
    BufferedImage image = reader.read(0, sparing);
    if (deadline.hasPassed()) {
      throw new IOException("reading the picture took too long");
    }
    return GreyPicture.of(image);
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
