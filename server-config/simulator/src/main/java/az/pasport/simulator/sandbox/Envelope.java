package az.pasport.simulator.sandbox;

import java.time.LocalDate;
import java.util.Map;

/** Writes a letter as a SOAP 1.1 envelope, indented to be read. */
final class Envelope {
  private final LocalDate today;
  private final RecordNumbers numbers;
  private final StringBuilder xml = new StringBuilder();

  private Envelope(LocalDate today, RecordNumbers numbers) {
    this.today = today;
    this.numbers = numbers;
  }

  /** Which record was accepted with a message. */
  @FunctionalInterface
  interface RecordNumbers {
    /** The record's number; {@code ?} while there is none. */
    String of(String messageId);
  }

  static String of(Letter letter, LocalDate today, RecordNumbers numbers) {
    var envelope = new Envelope(today, numbers);
    envelope.write(letter);
    return envelope.xml.toString();
  }

  private void write(Letter letter) {
    line(0, "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">");
    line(1, "<soap:Body>");
    operation(letter);
    line(1, "</soap:Body>");
    line(0, "</soap:Envelope>");
  }

  private void operation(Letter letter) {
    String start = "<" + letter.operation() + " xmlns=\"" + Post.NAMESPACE + "\"";
    if (letter.operation().startsWith("list")) {
      // Not even a blank may stand in what the schema calls empty.
      line(2, start + "/>");
      return;
    }
    line(2, start + ">");
    switch (letter.operation()) {
      case "submitBatch" -> letter.records().forEach(this::record);
      case "echo", "getRecord" -> fields(3, letter.fields());
      default -> content(3, letter);
    }
    line(2, "</" + letter.operation() + ">");
  }

  private void record(Letter record) {
    line(3, "<record>");
    content(4, record);
    line(3, "</record>");
  }

  private void content(int depth, Letter letter) {
    element(depth, "messageId", letter.messageId());
    fields(depth, letter.fields());
  }

  private void fields(int depth, Map<String, String> fields) {
    String open = "";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      int dot = field.getKey().indexOf('.');
      String part = dot < 0 ? "" : field.getKey().substring(0, dot);
      if (!part.equals(open)) {
        tag(depth, "/", open);
        tag(depth, "", part);
        open = part;
      }
      element(
          part.isEmpty() ? depth : depth + 1, field.getKey().substring(dot + 1), field.getValue());
    }
    tag(depth, "/", open);
  }

  private void tag(int depth, String slash, String name) {
    if (!name.isEmpty()) {
      line(depth, "<" + slash + name + ">");
    }
  }

  private void element(int depth, String name, String value) {
    String text =
        value.startsWith("@") ? numbers.of(value.substring(1)) : RelativeDay.resolve(value, today);
    line(depth, "<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void line(int depth, String text) {
    xml.append("  ".repeat(depth)).append(text).append('\n');
  }
}
