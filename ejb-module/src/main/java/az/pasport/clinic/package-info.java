/**
 * The work of a clinic that has no system of its own: who of its workers is logged in, the forms of
 * records, and tables that are uploaded. No rule about a record stands here, {@code intake} has
 * them, and no format of a file. The pages under {@code /clinic/} and the login call it.
 */
@NullMarked
package az.pasport.clinic;

import org.jspecify.annotations.NullMarked;
