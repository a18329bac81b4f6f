/**
 * What a decree is, the book of all decrees, and how staff add to it: drafts and their publication.
 * Who is due a certificate is decided in {@code rules}. {@code rules}, {@code certificate}, {@code
 * cabinet}, {@code impact}, {@code retention} and the web call it.
 */
@NullMarked
package az.pasport.decree;

import org.jspecify.annotations.NullMarked;
