/**
 * Keeps a browser from doing what a page of somebody else made it do; our cookies and their names.
 * It knows no person and no session's content. The container calls its filters, before all others;
 * login and pages use the cookies.
 */
@NullMarked
package az.pasport.web.browser;

import org.jspecify.annotations.NullMarked;
