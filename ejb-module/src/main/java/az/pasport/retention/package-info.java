/**
 * Erases personal data when their time is over, every night. How a kind of data is erased is in the
 * package that stores it. A timer starts it; {@code cabinet} and the pages about data protection
 * read the periods.
 */
@NullMarked
package az.pasport.retention;

import org.jspecify.annotations.NullMarked;
