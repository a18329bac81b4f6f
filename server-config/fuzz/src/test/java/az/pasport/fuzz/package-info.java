/**
 * Fuzz targets for Jazzer, beside the unit tests and never run with them: their names end in {@code
 * Fuzz}. A target is run for ten minutes by
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn -pl server-config/fuzz -am test -Dtest=HcertFuzz -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>What was found worth keeping is in the domain's test resource {@code hostile-texts.txt}, which
 * an ordinary unit test, {@code HostileTextsTest}, reads.
 */
@NullMarked
package az.pasport.fuzz;

import org.jspecify.annotations.NullMarked;
