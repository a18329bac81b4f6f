/**
 * Problem documents (RFC 9457, {@code application/problem+json}): what the web answers when a
 * request fails.
 *
 * <p>No rule of the domain: its exceptions are mapped here, and not thrown. Filters, resources,
 * pages and the fault page call it.
 *
 * <ol>
 *   <li>A problem has a type that programs compare, and a title and detail that people read, in
 *       English ({@code title}, {@code detail}) and Azerbaijani ({@code titleAz}, {@code
 *       detailAz}).
 *   <li>What is wrong with single fields stands in {@code errors}, all of it at once.
 *   <li>A failure of ours shows nothing of our insides: it bears a number ({@code instance}) under
 *       which it stands in the log.
 *   <li>No problem repeats personal data, or the text that was sent.
 * </ol>
 */
@NullMarked
package az.pasport.web.problem;

import org.jspecify.annotations.NullMarked;
