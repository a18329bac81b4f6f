package az.pasport.record;

/**
 * A new record whose fields are good, as it waits to be taken.
 *
 * @param messageId number of its message, unique among the sender's
 * @param payloadHash of what the message says
 */
record Arrival(String messageId, String payloadHash, Draft draft) {}
