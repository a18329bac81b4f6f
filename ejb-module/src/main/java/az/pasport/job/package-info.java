/**
 * Batch jobs: how far a run is, and that one node at a time runs a job. The rooms with jobs
 * (comparison, retention, certificate) bring their own entity and table; what a job does is theirs
 * and may not come here.
 *
 * <p>A run that was broken off is made up for by the next one.
 */
@NullMarked
package az.pasport.job;

import org.jspecify.annotations.NullMarked;
