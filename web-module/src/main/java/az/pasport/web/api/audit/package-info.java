/**
 * The audit for auditors: search, files and the chain's state. Who may look, and that each look is
 * audited, is seen to in {@code az.pasport.auditsearch}. Auditors call it over HTTP; the staff
 * console reads forms and writes files by it.
 */
@NullMarked
package az.pasport.web.api.audit;

import org.jspecify.annotations.NullMarked;
