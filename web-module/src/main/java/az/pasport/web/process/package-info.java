/**
 * Programs that read the files of strangers, kept from what they have no need of. What a program
 * reads is its own feature's matter. {@code verify} and {@code table} start theirs by it.
 */
@NullMarked
package az.pasport.web.process;

import org.jspecify.annotations.NullMarked;
