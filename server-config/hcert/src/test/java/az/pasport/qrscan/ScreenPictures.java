package az.pasport.qrscan;

import static az.pasport.testsupport.ImageFiles.jpeg;
import static az.pasport.testsupport.ImageFiles.png;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pictures of certificates that people save from screens, by what can differ in them. */
final class ScreenPictures {
  private static final Color NOTHING = new Color(0, 0, 0, 0);
  private static final Color DARK_MODE = new Color(0x121212);
  private static final Color BLUE = new Color(0x2b5fb3);

  private final List<Case> cases = new ArrayList<>();

  /** By text: finding the best mask of a code takes longer than drawing it. */
  private final Map<String, ByteMatrix> codes = new HashMap<>();

  /**
   * A file and what is in it.
   *
   * @param kind what differs
   */
  record Case(String kind, String name, byte[] file, List<String> texts) {
    @Override
    public String toString() {
      return kind + ": " + name;
    }
  }

  static List<Case> all() {
    ScreenPictures pictures = new ScreenPictures();
    pictures.surroundings();
    pictures.transparent();
    pictures.compressed();
    pictures.turned();
    pictures.cropped();
    pictures.several();
    return pictures.cases;
  }

  static String text(int number) {
    return "HC1:%dNCF".formatted(number) + "6BF%RN%TS3DHPVO J *".repeat(25);
  }

  private void surroundings() {
    for (int module : new int[] {2, 4, 6}) {
      for (int frame : new int[] {0, 1, 4}) {
        for (Color around : List.of(Color.WHITE, Color.BLACK, Color.GRAY, DARK_MODE, BLUE)) {
          for (boolean light : new boolean[] {false, true}) {
            Color ink = light ? Color.WHITE : Color.BLACK;
            Color paper = light ? Color.BLACK : Color.WHITE;
            BufferedImage code = code(text(1), module, frame, ink, paper);
            add(
                frame == 0 ? "no frame" : "frame",
                "%d px, frame %d, %s on #%06x"
                    .formatted(module, frame, light ? "light" : "dark", around.getRGB() & 0xFFFFFF),
                png(screen(code, around, 600, 800, 40, 150)));
          }
        }
      }
    }
  }

  private void transparent() {
    for (int module : new int[] {3, 5}) {
      for (int frame : new int[] {0, 4}) {
        String name = "%d px, frame %d, ".formatted(module, frame);
        add("transparent", name + "dark", alone(module, frame, Color.BLACK, NOTHING));
        add("transparent", name + "light", alone(module, frame, Color.WHITE, NOTHING));
        add("transparent", name + "dark holes", alone(module, frame, NOTHING, Color.WHITE));
        add("transparent", name + "light holes", alone(module, frame, NOTHING, Color.BLACK));
        add("transparent", name + "blue", alone(module, frame, BLUE, NOTHING));
        add(
            "transparent",
            name + "half transparent",
            alone(module, frame, new Color(0, 0, 0, 150), NOTHING));
      }
    }
  }

  private byte[] alone(int module, int frame, Color ink, Color paper) {
    return png(code(text(1), module, frame, ink, paper));
  }

  private void compressed() {
    for (float quality : new float[] {0.2f, 0.5f, 0.8f}) {
      for (int module : new int[] {3, 5}) {
        for (int frame : new int[] {0, 4}) {
          for (Color around : List.of(Color.WHITE, Color.BLACK)) {
            BufferedImage code = code(text(1), module, frame, Color.BLACK, Color.WHITE);
            add(
                "JPEG",
                "quality %s, %d px, frame %d on #%06x"
                    .formatted(quality, module, frame, around.getRGB() & 0xFFFFFF),
                jpeg(screen(code, around, 600, 700, 60, 100), quality));
          }
        }
      }
    }
  }

  private void turned() {
    for (Color around : List.of(Color.WHITE, Color.BLACK)) {
      for (int frame : new int[] {0, 4}) {
        BufferedImage code = code(text(1), 5, frame, Color.BLACK, Color.WHITE);
        for (int degrees : new int[] {7, 33, 90, 180, 270}) {
          add(
              "turned",
              "by %d°, frame %d on #%06x".formatted(degrees, frame, around.getRGB() & 0xFFFFFF),
              png(turned(code, around, degrees)));
        }
        add(
            "mirrored",
            "frame %d on #%06x".formatted(frame, around.getRGB() & 0xFFFFFF),
            png(mirrored(screen(code, around, 700, 700, 80, 80))));
      }
    }
  }

  private void cropped() {
    for (int module : new int[] {3, 4, 5}) {
      for (int frame : new int[] {0, 1, 2, 4}) {
        add(
            "cropped",
            module + " px, frame " + frame,
            alone(module, frame, Color.BLACK, Color.WHITE));
        add(
            "cropped",
            module + " px, frame " + frame + ", light",
            alone(module, frame, Color.WHITE, Color.BLACK));
      }
    }
  }

  private void several() {
    for (int count : new int[] {2, 3, 4}) {
      for (int frame : new int[] {0, 2, 4}) {
        for (Color around : List.of(Color.WHITE, Color.BLACK)) {
          BufferedImage page = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
          List<String> texts = new ArrayList<>();
          Graphics2D canvas = page.createGraphics();
          canvas.setColor(around);
          canvas.fillRect(0, 0, 900, 900);
          for (int i = 0; i < count; i++) {
            BufferedImage code = code(text(i + 1), 4, frame, Color.BLACK, Color.WHITE);
            canvas.drawImage(code, 30 + i % 2 * 440, 30 + i / 2 * 440, null);
            texts.add(text(i + 1));
          }
          canvas.dispose();
          cases.add(
              new Case(
                  "several",
                  "%d codes, frame %d on #%06x".formatted(count, frame, around.getRGB() & 0xFFFFFF),
                  png(page),
                  texts));
        }
      }
    }
  }

  private void add(String kind, String name, byte[] file) {
    cases.add(new Case(kind, name, file, List.of(text(1))));
  }

  private static ByteMatrix encoded(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new AssertionError(e);
    }
  }

  private BufferedImage code(String text, int module, int frame, Color ink, Color paper) {
    ByteMatrix code = codes.computeIfAbsent(text, ScreenPictures::encoded);
    int side = (code.getWidth() + 2 * frame) * module;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setComposite(AlphaComposite.Src);
    canvas.setColor(paper);
    canvas.fillRect(0, 0, side, side);
    canvas.setColor(ink);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y) == 1) {
          canvas.fillRect((x + frame) * module, (y + frame) * module, module, module);
        }
      }
    }
    canvas.dispose();
    return image;
  }

  /** A telephone's screen with a line of letters above the code and one below. */
  private static BufferedImage screen(
      BufferedImage code, Color around, int width, int height, int x, int y) {
    var screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = screen.createGraphics();
    canvas.setColor(around);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(Color.GRAY);
    for (int letter = 0; letter < 20; letter++) {
      canvas.fillRect(40 + letter * 17, 30, 9, 16);
      canvas.drawRect(40 + letter * 17, height - 40, 9, 16);
    }
    canvas.drawImage(code, x, y, null);
    canvas.dispose();
    return screen;
  }

  private static BufferedImage turned(BufferedImage code, Color around, int degrees) {
    var screen = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = screen.createGraphics();
    canvas.setRenderingHint(
        java.awt.RenderingHints.KEY_INTERPOLATION,
        java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.setColor(around);
    canvas.fillRect(0, 0, 900, 900);
    AffineTransform place = AffineTransform.getTranslateInstance(450, 450);
    place.rotate(Math.toRadians(degrees));
    place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
    canvas.drawImage(code, place, null);
    canvas.dispose();
    return screen;
  }

  private static BufferedImage mirrored(BufferedImage picture) {
    AffineTransform mirror = AffineTransform.getTranslateInstance(picture.getWidth(), 0);
    mirror.scale(-1, 1);
    return new AffineTransformOp(mirror, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(picture, null);
  }
}
