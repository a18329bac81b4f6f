package az.pasport.job;

import java.time.Duration;

/**
 * A batch job that one node at a time runs.
 *
 * @param lockTable the table whose one row is locked while a run begins
 * @param silence after which a running node has ended: progress is written after each page
 */
public record JobDefinition<R extends JobRun>(Class<R> runs, String lockTable, Duration silence) {}
