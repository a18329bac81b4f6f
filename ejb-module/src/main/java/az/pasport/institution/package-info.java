/**
 * The institutions whose people check certificates, those people, and how much they may look up.
 *
 * <p>What a look-up shows does not belong here; nor do the facilities that submit records.
 *
 * <p>{@code lookup} counts each look-up here before it is done; {@code cabinet} names the
 * institution to the person; staff register and block through the web.
 *
 * <ol>
 *   <li>A second official agrees before an institution is registered, or a verifier. To block one
 *       takes one official, who may do so a limited number of times a day. A blocked one is
 *       registered again to work again.
 *   <li>A verifier is a login of one institution, and works for no other at the same time. Without
 *       an institution, or with a blocked one, a verifier may do nothing, whatever the login portal
 *       says of their role.
 *   <li>Nobody asks for, or approves, their own registration as a verifier.
 *   <li>Look-ups are counted for the verifier and the institution, on all nodes together, before
 *       they are done. Each counts as one that found nothing until it has found something; those
 *       have narrower limits.
 * </ol>
 */
@NullMarked
package az.pasport.institution;

import org.jspecify.annotations.NullMarked;
