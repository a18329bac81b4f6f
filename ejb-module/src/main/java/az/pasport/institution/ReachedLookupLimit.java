package az.pasport.institution;

import java.time.Duration;

/**
 * A limit that was reached.
 *
 * @param rest how long until look-ups are allowed again
 */
record ReachedLookupLimit(LookupLimit limit, Duration rest) {}
