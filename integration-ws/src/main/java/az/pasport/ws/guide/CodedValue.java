package az.pasport.ws.guide;

/**
 * A code and what it means.
 *
 * @param code as it stands in a message
 */
public record CodedValue(String code, Words words) {}
