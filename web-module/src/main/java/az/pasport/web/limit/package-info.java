/**
 * How much one client may ask of the addresses that are open to all, and one person of what is
 * expensive. The daily limits of officials are the domain's. Filters, the login and the API call
 * it.
 */
@NullMarked
package az.pasport.web.limit;

import org.jspecify.annotations.NullMarked;
