package az.pasport.tool;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * The QR code of a demo certificate. Its frame of yellow and black says to people what its
 * signature says to readers: that it is none.
 */
final class DemoQrCode {
  private static final int MODULE = 6;
  private static final int WHITE = 4;
  private static final int FRAME = 3;
  private static final Color YELLOW = new Color(0xffd400);

  private final ByteMatrix modules;
  private final int side;

  DemoQrCode(String text) {
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
      side = modules.getWidth() + 2 * (WHITE + FRAME);
    } catch (WriterException e) {
      throw new UnusableInput("the certificate is too long for a QR code", e);
    }
  }

  byte[] png() throws IOException {
    var picture = new BufferedImage(side * MODULE, side * MODULE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    for (int stripe = -side - side % 2; stripe < side; stripe += 2) {
      canvas.setColor(Math.floorMod(stripe, 4) == 0 ? YELLOW : Color.BLACK);
      int left = stripe * MODULE;
      int height = side * MODULE;
      canvas.fillPolygon(
          new int[] {left, left + 2 * MODULE, left + 2 * MODULE + height, left + height},
          new int[] {0, 0, height, height},
          4);
    }
    canvas.setColor(Color.WHITE);
    int white = (side - 2 * FRAME) * MODULE;
    canvas.fillRect(FRAME * MODULE, FRAME * MODULE, white, white);
    canvas.setColor(Color.BLACK);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          canvas.fillRect(
              (x + WHITE + FRAME) * MODULE, (y + WHITE + FRAME) * MODULE, MODULE, MODULE);
        }
      }
    }
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** One unit of the {@code viewBox} is a module. */
  String svg() {
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          dark.append('M').append(x + WHITE + FRAME).append(' ').append(y + WHITE + FRAME);
          dark.append("h1v1h-1z");
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
        <title>DEMO: no certificate</title>
        <rect width="%1$d" height="%1$d" fill="#ffd400"/>
        <rect x="%2$d" y="%2$d" width="%3$d" height="%3$d" fill="#fff"/><path d="%4$s"/></svg>
        """
        .formatted(side, FRAME, side - 2 * FRAME, dark);
  }
}
