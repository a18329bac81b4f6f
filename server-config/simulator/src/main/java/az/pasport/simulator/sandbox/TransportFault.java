package az.pasport.simulator.sandbox;

/**
 * What can happen to a message on its way. Those that end in {@code ONCE} meet the first attempt of
 * each message, known by its {@code messageId}; the next attempt passes.
 */
enum TransportFault {
  /** The fault {@code UNAVAILABLE}; nothing reaches the server. */
  UNAVAILABLE_ONCE,
  /** The same, however often the message is sent. */
  UNAVAILABLE,
  /** The connection is cut; nothing reaches the server. */
  CUT_BEFORE_ONCE,
  /** The server commits the record; the connection is cut before its answer comes back. */
  ANSWER_LOST_ONCE,
  /** The server commits the record; its answer comes after {@link SandboxGateway#SLOW}. */
  SLOW,
  /** HTTP 503 with a page in HTML; nothing reaches the server. */
  NOT_SOAP_ONCE,
  /** The server's answer has an element that version 1 of the contract does not know yet. */
  GAINED;

  boolean isOnce() {
    return name().endsWith("_ONCE");
  }
}
