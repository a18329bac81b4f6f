/**
 * Officials' inquiries about people: a search with a stated reason, the person's file for half an
 * hour, and prints at the counter. No record is changed here and no rule decided; {@code
 * certificate} issues what is printed. The staff console calls it.
 */
@NullMarked
package az.pasport.inquiry;

import org.jspecify.annotations.NullMarked;
