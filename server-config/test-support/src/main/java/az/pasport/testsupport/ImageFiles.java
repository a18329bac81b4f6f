package az.pasport.testsupport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures as the files that people send. */
public final class ImageFiles {
  private ImageFiles() {}

  public static byte[] png(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] jpeg(BufferedImage image, float quality) {
    return jpeg(
        image,
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionQuality(quality);
        });
  }

  public static byte[] progressiveJpeg(BufferedImage image) {
    return jpeg(image, param -> param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT));
  }

  /** An empty picture whose last scan is repeated until the file has so many bytes. */
  public static byte[] jpegOfManyScans(int width, int height, int size) {
    byte[] jpeg = progressiveJpeg(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    int end = jpeg.length - 2;
    int scan = end;
    while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
      scan--;
    }
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, end);
    while (bytes.size() < size) {
      bytes.write(jpeg, scan, end - scan);
    }
    bytes.write(jpeg, end, 2);
    return bytes.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image, Consumer<ImageWriteParam> settings) {
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    settings.accept(param);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
