package az.pasport.web.api.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object in their order, where they depend on what there is to tell. */
public final class JsonMembers extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  /** The parts of a record in their order, which JSON-B does not keep. */
  public static JsonMembers of(Record record) {
    var members = new JsonMembers();
    try {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        members.add(part.getName(), part.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of a public record can be read", e);
    }
    return members;
  }

  /**
   * Adds a member: of a record its parts in their order, of an optional value nothing where there
   * is none, and any other as JSON-B writes its type. What it is, the value says and not the type
   * of the variable that holds it.
   */
  public JsonMembers add(String name, Object value) {
    Optional<?> present = value instanceof Optional<?> optional ? optional : Optional.of(value);
    present.ifPresent(found -> put(name, found instanceof Record record ? of(record) : found));
    return this;
  }

  /** Adds a member that is null if it has no value. */
  public JsonMembers addNullable(String name, Optional<?> value) {
    put(name, value.orElse(null));
    return this;
  }

  /** Adds a list of what each item is told as. */
  public <T> JsonMembers add(String name, Collection<T> items, Function<? super T, ?> item) {
    put(name, items.stream().map(item).toList());
    return this;
  }

  /** Adds the members of another object. */
  public JsonMembers addAll(Map<String, ?> members) {
    putAll(members);
    return this;
  }

  /** Hides the values: they are personal data. */
  @Override
  public String toString() {
    return keySet().toString();
  }
}
