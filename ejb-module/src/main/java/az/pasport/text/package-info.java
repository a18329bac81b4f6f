/**
 * Rules for texts that people write: what is plain, what can be stored, what paper can print.
 * Nothing here knows what a text is about; names and their letters belong to {@code person}. Called
 * by whatever takes a text: intake, registers, decrees, REST, pages and the paper.
 */
@NullMarked
package az.pasport.text;

import org.jspecify.annotations.NullMarked;
