package az.pasport.ws.proof;

/**
 * A message whose sender is proved.
 *
 * @param message the message to pass on, in UTF-8 and with an XML declaration that says so: an
 *     envelope of the same SOAP version without headers, with the Body that the proof covers
 */
public record Proved(ProvedSender sender, byte[] message) {}
