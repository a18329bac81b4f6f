package az.pasport.ws.guide;

import java.util.List;

/**
 * The codes of a field.
 *
 * @param name of the contract's type where there is one
 * @param field path of the field, e.g. {@code test.type}
 * @param words what the codes say
 */
public record ValueSet(String name, String field, Words words, List<CodedValue> values) {}
