package az.pasport.acceptance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * What a phone's camera sees, as Chromium's false camera plays it: uncompressed video (YUV4MPEG2).
 */
final class Film {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES = 2;

  private Film() {}

  /** A still camera before a picture: the part of it that begins at this place. */
  static void before(Path picture, int left, int top, Path film) {
    try {
      write(ImageIO.read(picture.toFile()).getSubimage(left, top, WIDTH, HEIGHT), film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A camera before a white wall. */
  static void beforeAWall(Path film) {
    BufferedImage wall = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(
        ((java.awt.image.DataBufferByte) wall.getRaster().getDataBuffer()).getData(), (byte) 200);
    try {
      write(wall, film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BufferedImage image, Path film) throws IOException {
    byte[] luma = new byte[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int rgb = image.getRGB(x, y);
        double grey = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        luma[y * WIDTH + x] = (byte) Math.round(16 + grey * 219 / 255);
      }
    }
    byte[] noColour = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(noColour, (byte) 128);
    try (OutputStream out = Files.newOutputStream(film)) {
      out.write(text("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420mpeg2\n"));
      for (int frame = 0; frame < FRAMES; frame++) {
        out.write(text("FRAME\n"));
        out.write(luma);
        out.write(noColour);
      }
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
