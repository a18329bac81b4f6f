package az.pasport.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps an {@link Instant} in a {@code timestamp with time zone}: JPA 3.1 does not know it. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Timestamp> {
  @Override
  public @Nullable Timestamp convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
