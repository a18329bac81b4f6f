package az.pasport.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an {@link Instant} in a {@code timestamp with time zone}: JPA 3.1 does not know it. Read
 * back, H2's driver hands out an {@link OffsetDateTime}, PostgreSQL's a {@link Timestamp}.
 *
 * <p>Danger: a null would be bound as text, which PostgreSQL refuses. A column that begins as null
 * is {@code insertable = false}.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {
  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) column).toInstant();
  }
}
