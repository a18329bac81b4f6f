package az.pasport.simulator.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message of the sandbox, its dates relative to the sandbox's first day.
 *
 * @param facility code of the sender
 * @param operation of the contract, e.g. {@code submitVaccination}
 * @param fields all that is sent, by path, e.g. {@code dose.lot}; see {@link RelativeDate}. A value
 *     that begins with {@code @} is the number of the record that was accepted with that message
 * @param changed the paths among them that the row sets itself: the rest is ordinary
 * @param records what a batch holds; empty for all else
 */
public record MessageTemplate(
    String facility,
    String operation,
    String messageId,
    Map<String, String> fields,
    List<String> changed,
    List<MessageTemplate> records,
    MessageDefect defect) {

  public MessageTemplate {
    fields = new LinkedHashMap<>(fields);
    changed = List.copyOf(changed);
    records = List.copyOf(records);
  }
}
