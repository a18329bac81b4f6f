package az.pasport.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link UUID} as text, which H2 and PostgreSQL take alike. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
