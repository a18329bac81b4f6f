/**
 * Tests that run inside the server, beside the EJBs, in the WAR that is delivered.
 *
 * <p>A caller's role comes from {@code @RunAs}: {@link az.pasport.web.inside.AsFacility} and its
 * siblings are added to the WAR for the tests, and {@link az.pasport.web.deployment.TestDeployment}
 * maps each role to one principal, since otherwise the server knows of no principal to run as.
 */
@NullMarked
package az.pasport.web.inside;

import org.jspecify.annotations.NullMarked;
