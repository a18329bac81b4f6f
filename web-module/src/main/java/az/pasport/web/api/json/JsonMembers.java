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
        Object value = part.getAccessor().invoke(record);
        members.add(part.getName(), value instanceof Optional<?> it ? it : Optional.of(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of a public record can be read", e);
    }
    return members;
  }

  /** Adds a member, which JSON-B writes by the type of its value. */
  public JsonMembers add(String name, Object value) {
    put(name, value);
    return this;
  }

  public JsonMembers add(String name, Record value) {
    put(name, of(value));
    return this;
  }

  /** Adds a member if it has a value. */
  public JsonMembers add(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present));
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
