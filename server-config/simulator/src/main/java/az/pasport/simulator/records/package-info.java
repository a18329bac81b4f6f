/**
 * The demo's hospitals, which submit invented records through the real SOAP endpoint. Nobody here
 * exists, and no row is written to a database past that endpoint. {@code ./run} calls it, and so do
 * the acceptance tests and the simulated registry.
 */
@NullMarked
package az.pasport.simulator.records;

import org.jspecify.annotations.NullMarked;
