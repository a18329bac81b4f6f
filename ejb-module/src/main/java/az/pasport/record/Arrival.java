package az.pasport.record;

/**
 * A new record whose fields are good, as it waits to be taken.
 *
 * @param messageId number of its message, unique among the sender's
 * @param payloadHash of what the message says
 * @param finding what the population registry says of its person
 */
record Arrival(String messageId, String payloadHash, Draft draft, Finding finding) {
  /** One whose person nobody was asked about. */
  Arrival(String messageId, String payloadHash, Draft draft) {
    this(messageId, payloadHash, draft, Finding.none());
  }
}
