/**
 * DigitalLogin and the population registry, simulated for the demo and for tests. It is a process
 * of its own, which no production artifact contains. {@code ./run} and the tests start it;
 * browsers, the server and the E-Təbib app call it.
 */
@NullMarked
package az.pasport.simulator;

import org.jspecify.annotations.NullMarked;
