/**
 * Dates: the country's calendar, and dates of birth as far as documents state them. Values of plain
 * Java, for every package; they know no other package.
 *
 * <ol>
 *   <li>No class reads the system's time itself: the {@link java.time.Clock} is injected, and tests
 *       freeze it.
 *   <li>A day begins at midnight in Asia/Baku, wherever the server stands.
 * </ol>
 */
@NullMarked
package az.pasport.time;

import org.jspecify.annotations.NullMarked;
