package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CBOR (RFC 8949) under caps, read to plain values: {@code Map<String, Object>}, {@code List},
 * {@code String}, {@code byte[]}, {@code Number}, {@code Boolean} or null. Integer keys of a map
 * are read as their decimal text. Tags are stepped over: no claim of a health certificate changes
 * its meaning by one.
 */
public final class Cbor {
  private static final CBORFactory FACTORY =
      CBORFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.CBOR_DEPTH)
                  .maxTokenCount(Limits.CBOR_TOKENS)
                  .maxStringLength(Limits.INFLATED_BYTES)
                  .maxNameLength(Limits.CBOR_NAME_BYTES)
                  .maxNumberLength(Limits.CBOR_NUMBER_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Names come from strangers: they must not fill tables that outlive the text.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private Cbor() {}

  /**
   * Reads exactly one value.
   *
   * @throws HcertException {@link Reason#CBOR} for anything but one whole, well-formed value within
   *     the caps of depth (32), number (4,096 values) and size, and for a map with a key twice
   */
  public static @Nullable Object read(byte[] cbor) throws HcertException {
    try (JsonParser parser = FACTORY.createParser(cbor)) {
      if (parser.nextToken() == null) {
        throw new HcertException(Reason.CBOR, "No CBOR value");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new HcertException(Reason.CBOR, "Bytes behind the CBOR value's end");
      }
      return value;
    } catch (IOException | RuntimeException e) {
      // Runtime exceptions too: the bytes are hostile, and whatever the parser meets in them, the
      // caller sees one kind of failure.
      throw new HcertException(Reason.CBOR, "No well-formed CBOR within the caps", e);
    }
  }

  /** Depth is capped by the parser, so the recursion is too. */
  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> map(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new IOException("Unexpected " + token);
    };
  }

  private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      next(parser);
      map.put(name, value(parser));
    }
    return map;
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (next(parser) != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IOException("The CBOR value is cut short");
    }
    return token;
  }

  /** What a writer does with the generator. */
  interface Writing {
    void to(CBORGenerator generator) throws IOException;
  }

  static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (CBORGenerator generator = FACTORY.createGenerator(bytes)) {
      writing.to(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
