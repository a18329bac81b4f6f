/**
 * The sandbox of {@code ./run --sandbox}: test patients for every outcome, and a network's faults.
 * It is never part of a production artifact; everything comes in by SOAP, the REST API and the
 * portal. {@code ./run} starts it; hospitals' systems and the acceptance tests call its gateway.
 */
@NullMarked
package az.pasport.simulator.sandbox;

import org.jspecify.annotations.NullMarked;
