package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CBOR (RFC 8949) under caps, read to plain values: {@code Map}, {@code List}, {@code String},
 * {@code byte[]}, {@code Number}, {@code Boolean} or null, which stands for undefined, too. A map's
 * keys are {@code String} where they are text and {@code Long} where they are integers: a claim is
 * named by a number, and the number's digits as a text are another name. Tags are stepped over: no
 * claim of a health certificate changes its meaning by one; those that would make another value of
 * it (large numbers, fractions, references to texts) are refused.
 */
public final class Cbor {
  private static final CBORFactory FACTORY =
      CBORFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(InputLimits.CBOR_DEPTH)
                  .maxTokenCount(InputLimits.CBOR_TOKENS)
                  .maxStringLength(InputLimits.INFLATED_BYTES)
                  .maxNameLength(InputLimits.CBOR_NAME_BYTES)
                  .maxNumberLength(InputLimits.CBOR_NUMBER_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Names come from strangers: they must not fill tables that outlive the text.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  /** Bignums and fractions (RFC 8949, 3.4.3 and 3.4.4), references (tag 25 of IANA's list). */
  private static final List<Integer> TAGS_OF_OTHER_VALUES = List.of(2, 3, 4, 5, 25);

  /** The first byte of a value holds its major type in the three highest bits. */
  private static final int MAJOR_TYPE_SHIFT = 5;

  private Cbor() {}

  /**
   * @throws HcertException {@link Reason#CBOR} for anything but one whole, well-formed value within
   *     the caps of depth (32), number (4,096 values) and size, and for a map with a key twice
   */
  public static @Nullable Object read(byte[] cbor) throws HcertException {
    try (CBORParser parser = FACTORY.createParser(cbor)) {
      if (parser.nextToken() == null) {
        throw new HcertException(Reason.CBOR, "No CBOR value");
      }
      Object value = value(cbor, parser);
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
  private static @Nullable Object value(byte[] cbor, CBORParser parser) throws IOException {
    for (int tag : TAGS_OF_OTHER_VALUES) {
      if (parser.getCurrentTags().contains(tag)) {
        throw new IOException("Tag " + tag);
      }
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> map(cbor, parser);
      case START_ARRAY -> list(cbor, parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new IOException("Unexpected " + token);
    };
  }

  private static Map<Object, @Nullable Object> map(byte[] cbor, CBORParser parser)
      throws IOException {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    while (next(parser) != JsonToken.END_OBJECT) {
      Object key = key(cbor, parser);
      next(parser);
      map.put(key, value(cbor, parser));
    }
    return map;
  }

  /**
   * The parser gives every key as text: the kind is in the first byte. It also reads an unsigned
   * key from 2^63 on as a negative one, which must not become a claim's name.
   */
  private static Object key(byte[] cbor, CBORParser parser) throws IOException {
    String name = parser.currentName();
    int first = cbor[(int) parser.currentTokenLocation().getByteOffset()] & 0xff;
    int kind = first >> MAJOR_TYPE_SHIFT;
    if (kind == CborWriter.TEXT) {
      return name;
    }
    boolean negative = name.startsWith("-");
    if (kind != (negative ? CborWriter.NEGATIVE : CborWriter.UNSIGNED)) {
      throw new IOException("A key that is neither a text nor an integer of 64 bits");
    }
    return Long.valueOf(name);
  }

  private static List<@Nullable Object> list(byte[] cbor, CBORParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (next(parser) != JsonToken.END_ARRAY) {
      list.add(value(cbor, parser));
    }
    return list;
  }

  private static JsonToken next(CBORParser parser) throws IOException {
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
