package az.pasport.web.api.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object in their order, where they depend on what there is to tell. */
public final class JsonMembers extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  /** Adds a member, which JSON-B writes by the type of its value. */
  public JsonMembers add(String name, Object value) {
    put(name, value);
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
