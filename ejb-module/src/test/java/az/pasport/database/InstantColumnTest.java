package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InstantColumnTest {
  private static final Instant AT = Instant.parse("2026-11-23T15:49:10.673505Z");

  private final InstantColumn column = new InstantColumn();

  @Test
  void readsWhatH2HandsOut() {
    assertThat(column.convertToEntityAttribute(AT.atOffset(ZoneOffset.ofHours(4)))).isEqualTo(AT);
  }

  @Test
  void readsWhatPostgresHandsOut() {
    assertThat(column.convertToEntityAttribute(Timestamp.from(AT))).isEqualTo(AT);
  }

  @Test
  void readsWhatItWrote() {
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(AT))).isEqualTo(AT);
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(null))).isNull();
  }
}
