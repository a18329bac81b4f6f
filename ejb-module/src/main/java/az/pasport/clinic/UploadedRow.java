package az.pasport.clinic;

import az.pasport.record.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** A row of an uploaded table, and what became of it. */
@Entity
@Table(name = "uploaded_row")
class UploadedRow {
  /** The place of the row of headings. */
  static final int HEADINGS = 0;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  /** Of one row more problems are not told: its author mends those first. */
  private static final int MOST_PROBLEMS = 20;

  enum Status {
    PENDING,
    TAKEN,
    REFUSED,
    HEADINGS
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "uploaded_row_seq")
  @SequenceGenerator(name = "uploaded_row_seq", sequenceName = "uploaded_row_seq")
  private long id;

  @Column(name = "upload_id")
  private String uploadId;

  private int place;

  /** The cells, as JSON. */
  private String content;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "record_id")
  private String recordId = "";

  private boolean held;

  /** As JSON; empty without any. */
  private String problems = "";

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected UploadedRow() {}

  UploadedRow(TableUpload upload, int place, List<String> cells) {
    this.uploadId = upload.id();
    this.place = place;
    this.content = write(cells);
    this.status = place == HEADINGS ? Status.HEADINGS : Status.PENDING;
  }

  /** Its place among the rows, from 1; {@link #HEADINGS} for the headings. */
  int place() {
    return place;
  }

  List<String> cells() {
    return read(content, TEXTS);
  }

  Status status() {
    return status;
  }

  /** The number of its record; empty without one. */
  String recordId() {
    return recordId;
  }

  boolean isHeld() {
    return held;
  }

  List<Problem> problems() {
    return problems.isEmpty() ? List.of() : read(problems, PROBLEMS);
  }

  void decide(RowResult result) {
    this.status = result.problems().isEmpty() ? Status.TAKEN : Status.REFUSED;
    this.recordId = result.recordId().map(Object::toString).orElse("");
    this.held = result.held();
    this.problems =
        result.problems().isEmpty()
            ? ""
            : write(result.problems().stream().limit(MOST_PROBLEMS).toList());
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      // Without the text: it is personal data.
      throw new IllegalStateException("a stored row cannot be read");
    }
  }
}
