package az.pasport.web.api.fraud;

import az.pasport.fraud.AlertRecord;
import az.pasport.record.Lot;
import az.pasport.record.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of an alert, without the person whom it is about.
 *
 * @param worker who entered it, as {@code CODE/number}
 */
public record AlertRecordResponse(
    UUID recordId,
    int version,
    RecordKind kind,
    LocalDate happenedOn,
    Instant receivedAt,
    String worker,
    Optional<String> confirmedBy,
    Optional<String> product,
    Optional<String> lot) {
  private static final String COLUMNS = "recordId,kind,happenedOn,receivedAt";

  /** One page of an alert's records. */
  public record Page(List<AlertRecordResponse> records, int page, int total) {}

  static AlertRecordResponse of(AlertRecord record) {
    return new AlertRecordResponse(
        record.recordId(),
        record.entry().version(),
        record.entry().kind(),
        record.entry().happenedOn(),
        record.entry().receivedAt(),
        record.entry().worker().key(),
        record.confirmedBy(),
        record.entry().lot().map(Lot::product),
        record.entry().lot().map(Lot::number));
  }

  /** RFC 4180, UTF-8; no cell needs quotes. */
  static String csv(List<AlertRecord> records) {
    return Stream.concat(
            Stream.of(COLUMNS),
            records.stream()
                .map(
                    record ->
                        String.join(
                            ",",
                            record.recordId().toString(),
                            record.entry().kind().name(),
                            record.entry().happenedOn().toString(),
                            record.entry().receivedAt().toString())))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }
}
