/**
 * The SOAP service for hospitals' information systems, at {@code /ws/records} (1.1) and {@code
 * /ws/records12} (1.2); a message at the other address is forwarded to its own.
 *
 * <ol>
 *   <li>The contract is {@code records.wsdl}, written by hand; {@code az.pasport.ws.v1} is
 *       generated from it. Within v1 it only grows: operations, and optional elements at a
 *       sequence's end.
 *   <li>What is wrong with a value is for {@link az.pasport.intake.RecordIntake} to say, in an
 *       answer. What is wrong with the shape of a message (not XML, an unknown element) is a fault.
 *   <li>A fault says whether to send the same message again. After a fault nothing of a single
 *       message was written; of a batch, what was committed before it answers DUPLICATE when the
 *       batch comes again.
 *   <li>A message's bytes count as they arrive, for its sender and in all. Facilities that the
 *       connection makes known have one budget, with a share for each; everybody else another, with
 *       a share for each address. Nobody's silence or flood takes the room of others.
 *   <li>A message is read once, by the JDK's own parser with document types refused. What goes on
 *       to the SOAP library is what was read, in UTF-8, and never the bytes that came: another
 *       reader could find another message in them.
 *   <li>A facility writes in its own name: the sender is the authenticated {@link
 *       az.pasport.security.Caller.Facility}, never taken from the message.
 *   <li>No message reaches the endpoint before its sender is proved: by HTTP Basic, or by the
 *       message, of which then only what was proved is passed on.
 *   <li>Only the contract can be read here and, at {@code /ws/}, the page that explains it.
 *   <li>Logs name the facility and the cause; neither logs nor faults carry a person's data or a
 *       stack trace.
 * </ol>
 *
 * <p>Out of scope here: HTTP Basic (the web module's login), how a message proves its sender
 * ({@code az.pasport.ws.proof}), how the contract explains itself ({@code az.pasport.ws.guide}),
 * and every rule on records ({@code az.pasport.record}).
 */
@NullMarked
package az.pasport.ws;

import org.jspecify.annotations.NullMarked;
