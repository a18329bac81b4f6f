package az.pasport.web.staff;

import az.pasport.inquiry.RecordHistory;
import az.pasport.inquiry.RecordHistory.Version;
import az.pasport.message.Messages;
import az.pasport.record.RecordState;
import az.pasport.web.pages.Line;
import az.pasport.web.pages.RecordFieldText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A record in a person's file, with all its versions, as the page shows it.
 *
 * @param number in the file
 */
public record RecordViewModel(RecordHistory record, int number, Messages texts) {
  public String title() {
    Version told = record.told();
    return texts.of(
        "person.record",
        Integer.toString(number),
        told.event().map(event -> event.accept(new EventText(texts))).orElse(""),
        texts.date(told.happenedOn()));
  }

  public String id() {
    return record.recordId().toString();
  }

  /** What stands after the {@code #} of its address. */
  public String anchor() {
    return anchor(record.recordId());
  }

  static String anchor(UUID recordId) {
    return "record-" + recordId;
  }

  public String state() {
    return texts.of("history.state." + record.state());
  }

  public boolean isInForce() {
    return record.state() == RecordState.IN_FORCE;
  }

  /** What stands now, or stood before it was withdrawn. */
  public List<Line> lines() {
    return record.told().event().isPresent() ? lines(record.told()) : List.of();
  }

  /** Every version, the latest first; of a record with one, that one. */
  public List<VersionRow> versions() {
    return record.versions().stream().map(this::row).toList();
  }

  /**
   * A version of the record.
   *
   * @param what it changed: nothing of the first version
   */
  public record VersionRow(String number, String when, String by, List<String> what) {
    public VersionRow {
      what = List.copyOf(what);
    }
  }

  private VersionRow row(Version version) {
    return new VersionRow(
        Integer.toString(version.number()),
        texts.minute(version.receivedAt()),
        source(version),
        changes(version));
  }

  /** The facility and the worker, and whether the worker proved to be the sender. */
  private String source(Version version) {
    return texts.of(
        version.isWorkerProved() ? "person.source.proved" : "person.source",
        version.facility().name(texts.getLocale()) + " (" + version.facility().code() + ")",
        version.workerName(),
        version.worker());
  }

  private List<String> changes(Version version) {
    var fields = new RecordFieldText(texts);
    return Stream.of(
            version.withdrawalReason().stream()
                .map(reason -> texts.of("person.withdrawn", fields.value("reason", reason.name()))),
            version.changed().stream()
                .sorted()
                .map(
                    field ->
                        fields.label(field)
                            + ": "
                            + shown(fields.value(field, version.fields().getOrDefault(field, "")))),
            version.confirmedAt().stream()
                .map(
                    at ->
                        texts.of(
                            "person.confirmed",
                            texts.minute(at),
                            version.confirmedBy().orElse("–"))))
        .flatMap(words -> words)
        .toList();
  }

  private List<Line> lines(Version version) {
    var fields = new RecordFieldText(texts);
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            texts.of("person.facility"),
            version.facility().name(texts.getLocale()) + " (" + version.facility().code() + ")"));
    Map<String, String> sorted = new TreeMap<>(version.fields());
    sorted.forEach(
        (field, value) -> {
          if (!value.isEmpty()) {
            lines.add(new Line(fields.label(field), fields.value(field, value)));
          }
        });
    return lines;
  }

  /** What is empty is shown as such. */
  private static String shown(String value) {
    return value.isEmpty() ? "–" : value;
  }
}
