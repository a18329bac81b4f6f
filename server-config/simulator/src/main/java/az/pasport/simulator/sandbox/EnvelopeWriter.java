package az.pasport.simulator.sandbox;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Writes a message as a SOAP 1.1 envelope, indented to be read. */
final class EnvelopeWriter {
  private final LocalDate today;
  private final RecordNumbers numbers;
  private final StringBuilder xml = new StringBuilder();

  private EnvelopeWriter(LocalDate today, RecordNumbers numbers) {
    this.today = today;
    this.numbers = numbers;
  }

  /** Which record was accepted with a message. */
  @FunctionalInterface
  interface RecordNumbers {
    /** The record's number; {@code ?} while there is none. */
    String of(String messageId);
  }

  static String of(MessageTemplate template, LocalDate today, RecordNumbers numbers) {
    var envelope = new EnvelopeWriter(today, numbers);
    envelope.write(template);
    return envelope.xml.toString();
  }

  private void write(MessageTemplate template) {
    line(0, "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">");
    line(1, "<soap:Body>");
    operation(template);
    line(1, "</soap:Body>");
    line(0, "</soap:Envelope>");
  }

  private void operation(MessageTemplate template) {
    String start = "<" + template.operation() + " xmlns=\"" + HttpMessage.NAMESPACE + "\"";
    if (template.operation().startsWith("list")) {
      // Not even a blank may stand in what the schema calls empty.
      line(2, start + "/>");
      return;
    }
    line(2, start + ">");
    switch (template.operation()) {
      case "submitBatch" -> template.records().forEach(this::record);
      case "echo", "getRecord" -> fields(3, template.fields());
      default -> content(3, template);
    }
    line(2, "</" + template.operation() + ">");
  }

  private void record(MessageTemplate record) {
    line(3, "<record>");
    content(4, record);
    line(3, "</record>");
  }

  private void content(int depth, MessageTemplate template) {
    element(depth, "messageId", template.messageId());
    fields(depth, template.fields());
  }

  private void fields(int depth, Map<String, String> fields) {
    Deque<String> open = new ArrayDeque<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      List<String> path = List.of(field.getKey().split("\\.", -1));
      List<String> parts = path.subList(0, path.size() - 1);
      while (!startsWith(parts, open)) {
        close(depth, open);
      }
      for (String part : parts.subList(open.size(), parts.size())) {
        line(depth + open.size(), "<" + part + ">");
        open.addLast(part);
      }
      element(depth + open.size(), path.get(path.size() - 1), field.getValue());
    }
    while (!open.isEmpty()) {
      close(depth, open);
    }
  }

  private static boolean startsWith(List<String> parts, Deque<String> open) {
    return open.size() <= parts.size() && List.copyOf(open).equals(parts.subList(0, open.size()));
  }

  private void close(int depth, Deque<String> open) {
    String part = open.removeLast();
    line(depth + open.size(), "</" + part + ">");
  }

  private void element(int depth, String name, String value) {
    String text =
        value.startsWith("@") ? numbers.of(value.substring(1)) : RelativeDate.resolve(value, today);
    line(depth, "<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void line(int depth, String text) {
    xml.append("  ".repeat(depth)).append(text).append('\n');
  }
}
