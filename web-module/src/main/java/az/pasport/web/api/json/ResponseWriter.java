package az.pasport.web.api.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes what a resource answers with by JSON-B, without its empty parts. It is ours because the
 * server has three JSON libraries and does not say which of them writes a record. There is a class
 * for each type, for JAX-RS chooses a writer by the type that it is for.
 */
public abstract class ResponseWriter<T> implements MessageBodyWriter<T> {
  /** The parts of a record stand in no order; {@link JsonMembers} keeps one. */
  private static final Jsonb JSONB =
      JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

  /** Writes records. */
  public static class OfRecords extends ResponseWriter<Record> {
    @Override
    boolean writes(Class<?> type) {
      return type.isRecord();
    }
  }

  /** Writes members. */
  public static class OfMembers extends ResponseWriter<JsonMembers> {
    @Override
    boolean writes(Class<?> type) {
      return type == JsonMembers.class;
    }
  }

  abstract boolean writes(Class<?> type);

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return writes(type) && MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType);
  }

  @Override
  public void writeTo(
      T answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(json(answer).getBytes(StandardCharsets.UTF_8));
  }

  /** An answer as JSON. */
  public static String json(Object answer) {
    return JSONB.toJson(answer);
  }
}
