/**
 * The pages that people see: the front page, the Personal Cabinet, the analysts' exports and the
 * pages for when something is wrong. (The pages at {@code /verify} have a package of their own.)
 *
 * <ol>
 *   <li>Every text is in the message catalogue, {@code az.pasport.message}; a key that is missing
 *       in a language fails the build.
 *   <li>The language is, in this order: what {@code ?lang=} says, what it said earlier (a cookie),
 *       the first of the browser's languages that there is, Azerbaijani. (The page of the
 *       hospitals' contract, {@link ContractPage}, is not in Russian.)
 *   <li>Dates are written {@code dd.MM.yyyy}, in Baku's calendar.
 *   <li>Views are stateless: no page expires while somebody reads it, and a visitor who does not
 *       log in gets no session.
 *   <li>Nothing is loaded from anywhere else, no script stands in a page, and every page works
 *       without scripts, but for the checker at {@code /verify}, which has a page on the server
 *       beside it.
 *   <li>No page of the cabinet or of staff stays in a cache, nor on the screen when the session is
 *       over: {@code az.pasport.web.session}.
 *   <li>A fault is shown in the reader's language, with what to do, and never with its inside.
 * </ol>
 */
@NullMarked
package az.pasport.web.pages;

import org.jspecify.annotations.NullMarked;
