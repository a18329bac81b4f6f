/**
 * Batch jobs: how far a run is, and that one node at a time runs a job. The entity, the table and
 * the work of a job belong to its own room. {@code comparison}, {@code retention}, {@code
 * certificate} and {@code impact} call it.
 */
@NullMarked
package az.pasport.job;

import org.jspecify.annotations.NullMarked;
