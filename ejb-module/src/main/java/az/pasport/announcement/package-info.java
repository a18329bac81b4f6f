/**
 * Notices of maintenance, which all pages and the SOAP operation {@code echo} show. Notices for one
 * person do not belong here. The staff console announces and withdraws them; pages, API and SOAP
 * ask what is shown now.
 */
@NullMarked
package az.pasport.announcement;

import org.jspecify.annotations.NullMarked;
