package az.pasport.conformance;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Writes the formats of the layers: CBOR, zlib, Base45 and the picture. */
final class Formats {
  static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int WHITE = 0xffffff;

  /** How many pixels wide a module of the QR code is. */
  private static final int MODULE = 3;

  private Formats() {}

  /**
   * One value in CBOR.
   *
   * @param value maps with text or integer keys, lists, byte arrays, texts and numbers
   * @param definite whether maps and lists begin with their length, or end with a break
   * @param tags to stand before the value, the outermost first
   */
  static byte[] cbor(Object value, boolean definite, int... tags) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator generator = new CBORFactory().createGenerator(bytes)) {
      for (int tag : tags) {
        generator.writeTag(tag);
      }
      write(generator, value, definite);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(CBORGenerator generator, @Nullable Object value, boolean definite)
      throws IOException {
    if (value instanceof Map<?, ?> map) {
      if (definite) {
        generator.writeStartObject(null, map.size());
      } else {
        generator.writeStartObject();
      }
      for (Map.Entry<?, ?> field : map.entrySet()) {
        if (field.getKey() instanceof Integer label) {
          generator.writeFieldId(label);
        } else {
          generator.writeFieldName((String) field.getKey());
        }
        write(generator, field.getValue(), definite);
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      if (definite) {
        generator.writeStartArray(null, list.size());
      } else {
        generator.writeStartArray();
      }
      for (Object element : list) {
        write(generator, element, definite);
      }
      generator.writeEndArray();
    } else if (value instanceof byte[] bytes) {
      generator.writeBinary(bytes);
    } else if (value instanceof Double number) {
      generator.writeNumber(number);
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString((String) value);
    }
  }

  static byte[] zlib(byte[] bytes) {
    return zlib(bytes, Deflater.DEFAULT_COMPRESSION);
  }

  /** A zlib stream that Base45 writes in groups of three characters only. */
  static byte[] zlibOfEvenLength(byte[] bytes) {
    return IntStream.rangeClosed(Deflater.NO_COMPRESSION, Deflater.BEST_COMPRESSION)
        .mapToObj(level -> zlib(bytes, level))
        .filter(stream -> stream.length % 2 == 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Every stream is odd: run it again"));
  }

  static byte[] zlib(byte[] bytes, int level) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (DeflaterOutputStream output = new DeflaterOutputStream(stream, deflater)) {
      output.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return stream.toByteArray();
  }

  static String base45(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int group = bytes[i] & 0xff;
      if (pair) {
        group = group * 256 + (bytes[i + 1] & 0xff);
      }
      for (int digits = pair ? 3 : 2; digits > 0; digits--) {
        text.append(BASE45.charAt(group % 45));
        group /= 45;
      }
    }
    return text.toString();
  }

  /** A PNG of the QR code of a text. */
  static byte[] picture(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
      int width = modules.getWidth() * MODULE;
      BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < width; x++) {
        for (int y = 0; y < width; y++) {
          image.setRGB(x, y, modules.get(x / MODULE, y / MODULE) ? 0 : WHITE);
        }
      }
      ImageIO.write(image, "png", bytes);
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
