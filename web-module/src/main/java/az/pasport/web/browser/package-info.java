/**
 * What a browser may be made to do by a page of somebody else, and how it is kept from that.
 *
 * <ol>
 *   <li>A request that may change something and that another site's page made a browser send is
 *       refused, at every path: {@link az.pasport.web.browser.CrossSiteFilter}. Only an access
 *       token in the header {@code Authorization} lifts that, for no page can add one.
 *   <li>A path never carries parameters ({@code ;PASPORT=…}): {@link
 *       az.pasport.web.browser.PathParameters}. A session is named by its cookie alone.
 *   <li>Where browsers come by HTTPS, every cookie has the prefix {@code __Host-}: {@link
 *       az.pasport.web.browser.BrowserCookies}.
 *   <li>A method that nothing here has is answered 405, whoever would have served the path.
 * </ol>
 */
@NullMarked
package az.pasport.web.browser;

import org.jspecify.annotations.NullMarked;
