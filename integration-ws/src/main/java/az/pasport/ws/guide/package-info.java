/**
 * The contract explained, from its own documentation: operations, fields, codes and examples. How
 * the page looks does not belong here, and no text that stands elsewhere is repeated. Called by
 * {@code az.pasport.ws} and by {@code az.pasport.web.pages.ContractPage}.
 */
@NullMarked
package az.pasport.ws.guide;

import org.jspecify.annotations.NullMarked;
