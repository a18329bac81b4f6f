/**
 * Fuzz targets for Jazzer. Their names end in {@code Fuzz}, so that unit tests run without Jazzer's
 * agent. {@code mvn verify} looks for new inputs for some seconds, {@code mvn verify -Psoak} for
 * ten minutes.
 *
 * <p>What was found worth keeping is in the domain's test resource {@code hostile-texts.txt}, which
 * an ordinary unit test, {@code HostileTextsTest}, reads.
 */
@NullMarked
package az.pasport.fuzz;

import org.jspecify.annotations.NullMarked;
