/**
 * What the agency's staff write about records, read into the domain's messages.
 *
 * <ol>
 *   <li>Nothing is checked here: the domain names everything that is wrong, each with its field.
 *   <li>The worker named in a record is the official who is logged in, whatever was written.
 *   <li>A dose of another country, or by a document shown, is one given abroad.
 * </ol>
 */
@NullMarked
package az.pasport.web.desk;

import org.jspecify.annotations.NullMarked;
