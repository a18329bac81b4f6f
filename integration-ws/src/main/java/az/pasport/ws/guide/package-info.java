/**
 * The contract explained: to people, who read it as a page, and to programs, which ask for its
 * codes.
 *
 * <ol>
 *   <li>Nothing is told twice. What an operation, a field or an enumerated code means stands in the
 *       contract's own documentation; which problems there are, in {@link
 *       az.pasport.record.ProblemCode}; their words, in {@link az.pasport.message.Messages}; which
 *       vaccines, in {@link az.pasport.record.VaccineProducts}.
 *   <li>Which codes there are, the domain's enums say; one without words stops the start.
 *   <li>An example is a file, and a test holds it to the schema, to the problems' words and to the
 *       known codes.
 *   <li>A field of a request is required if its documentation begins with "Required.": the schema
 *       demands next to nothing of a request (ADR 10).
 * </ol>
 *
 * <p>Out of scope here: how the page looks ({@code az.pasport.web.pages.ContractPage}).
 */
@NullMarked
package az.pasport.ws.guide;

import org.jspecify.annotations.NullMarked;
