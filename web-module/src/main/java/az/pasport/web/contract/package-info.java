/**
 * The page at {@code /ws/}: the hospitals' contract for people, without logging in.
 *
 * <ol>
 *   <li>Operations, fields, codes, problems, faults and examples come from {@code
 *       az.pasport.ws.guide} while the page is written: it cannot say another thing than the
 *       contract that is served. The same goes for limits that an operator may change.
 *   <li>What the contract cannot say (how to get in, how to write and retry) is prose, one file for
 *       each section and language, in {@code WEB-INF/contract}.
 *   <li>It is in Azerbaijani and English, as the contract is.
 *   <li>Each operation, type and code has an anchor: its own name.
 * </ol>
 */
@NullMarked
package az.pasport.web.contract;

import org.jspecify.annotations.NullMarked;
