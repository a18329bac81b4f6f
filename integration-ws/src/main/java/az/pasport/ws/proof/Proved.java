package az.pasport.ws.proof;

import az.pasport.security.Caller;

/**
 * A message whose sender is proved.
 *
 * @param sender with the worker who sent it; without one where the facility signs as a whole, and
 *     names the worker in each record
 * @param message the message to pass on, in UTF-8 and with an XML declaration that says so: an
 *     envelope of the same SOAP version without headers, with the Body that the proof covers
 */
public record Proved(Caller.Facility sender, byte[] message) {}
