/**
 * The pages that people see: front page, cabinet, staff's pages, the contract's page and faults. A
 * page decides nothing and words nothing itself: the domain decides, the catalogue has the texts.
 * Faces calls it; {@code web.login} shows its problems in its languages.
 */
@NullMarked
package az.pasport.web.pages;

import org.jspecify.annotations.NullMarked;
