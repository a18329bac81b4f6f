/**
 * The sandbox of {@code ./run --sandbox}: test patients for every outcome that a hospital's system
 * must handle, and the faults of a network on a bad day. It is never part of a production artifact,
 * and Pasport itself knows nothing of it.
 *
 * <ol>
 *   <li>{@code sandbox.json} is the only place where a row stands. From it the records are loaded
 *       with which the sandbox begins, the messages written, the table of the guide made, and the
 *       rows played by the acceptance tests.
 *   <li>Everything comes in through the doors that hospitals and staff use: SOAP, the REST API, the
 *       login portal.
 *   <li>Each row has a patient of its own, so no row depends on another.
 *   <li>Dates are counted from the day on which the sandbox was started, in Baku.
 *   <li>Faults of the way happen in {@link az.pasport.simulator.sandbox.SandboxGateway}, before or
 *       after the real server has answered; the server is the real one.
 *   <li>Nobody here exists.
 * </ol>
 */
@NullMarked
package az.pasport.simulator.sandbox;

import org.jspecify.annotations.NullMarked;
