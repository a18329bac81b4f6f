package az.pasport.web.verify;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** QR codes as people photograph, scan and save them. */
final class Pictures {
  /** As long as a certificate, in its alphabet. */
  static final String CERTIFICATE = "HC1:" + base45(551);

  private Pictures() {}

  static BufferedImage qr(String text, int side) {
    try {
      BitMatrix code =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  side,
                  side,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.Q,
                      EncodeHintType.MARGIN,
                      4));
      var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
        }
      }
      return image;
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A page of grey text with the code somewhere on it, turned, as a telephone sees it. */
  static BufferedImage photo(BufferedImage code, int width, int height, double degrees) {
    var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = photo.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.setColor(new Color(0x6b5a48));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(new Color(0xe8e4da));
    canvas.fillRect(width / 12, height / 12, width * 5 / 6, height * 5 / 6);
    canvas.setColor(Color.DARK_GRAY);
    for (int line = 0; line < 20; line++) {
      canvas.fillRect(width / 8, height / 8 + line * height / 60, width / 2, height / 300);
    }
    var place = AffineTransform.getTranslateInstance(width * 0.5, height * 0.6);
    place.rotate(Math.toRadians(degrees));
    place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
    canvas.drawImage(code, place, null);
    canvas.dispose();
    return photo;
  }

  static BufferedImage blurred(BufferedImage image, int radius) {
    int side = 2 * radius + 1;
    var weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null)
        .filter(image, null);
  }

  static BufferedImage noisy(BufferedImage image, int strength) {
    var random = new Random(7);
    var noisy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grey = (image.getRGB(x, y) & 0xFF) + (int) (random.nextGaussian() * strength);
        int bounded = Math.max(0, Math.min(255, grey));
        noisy.setRGB(x, y, bounded << 16 | bounded << 8 | bounded);
      }
    }
    return noisy;
  }

  /** Light on dark, as a telephone in its dark mode shows it. */
  static BufferedImage inverted(BufferedImage image) {
    var inverted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        inverted.setRGB(x, y, ~image.getRGB(x, y));
      }
    }
    return inverted;
  }

  /** An A4 document of empty pages, the code 45 mm wide on the last. */
  static PDDocument pdf(BufferedImage code, int pages) throws IOException {
    var document = new PDDocument();
    for (int page = 1; page < pages; page++) {
      document.addPage(new PDPage(PDRectangle.A4));
    }
    var last = new PDPage(PDRectangle.A4);
    document.addPage(last);
    try (var content = new PDPageContentStream(document, last)) {
      float side = 45 / 25.4f * 72;
      content.drawImage(LosslessFactory.createFromImage(document, code), 60, 500, side, side);
    }
    return document;
  }

  /** An A4 document with a picture, 90 mm wide, on each page. */
  static PDDocument pdf(List<BufferedImage> pictures) throws IOException {
    var document = new PDDocument();
    var drawn = new IdentityHashMap<BufferedImage, PDImageXObject>();
    for (BufferedImage picture : pictures) {
      if (!drawn.containsKey(picture)) {
        drawn.put(picture, LosslessFactory.createFromImage(document, picture));
      }
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        float side = 90 / 25.4f * 72;
        content.drawImage(drawn.get(picture), 60, 400, side, side);
      }
    }
    return document;
  }

  static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  private static String base45(int length) {
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    var random = new Random(1);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** A PNG with one more chunk behind its header. */
  static byte[] withChunk(byte[] png, String type, byte[] data) {
    int behindHeader = 8 + 25;
    byte[] named = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(named);
    crc.update(data);
    return ByteBuffer.allocate(png.length + 12 + data.length)
        .put(png, 0, behindHeader)
        .putInt(data.length)
        .put(named)
        .put(data)
        .putInt((int) crc.getValue())
        .put(png, behindHeader, png.length - behindHeader)
        .array();
  }
}
