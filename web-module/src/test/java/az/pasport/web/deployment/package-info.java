/**
 * The two deployments that the integration tests share, and the systems outside of the server that
 * these call.
 *
 * <p>A deployment costs a start of Payara Micro, so it is kept from one test class to the next
 * ({@link az.pasport.web.deployment.SharedPayaraMicro}). Two are enough:
 *
 * <ol>
 *   <li>{@link az.pasport.web.deployment.TestDeployment#shared()}, for tests that bring their own
 *       people and change nothing that others rely on;
 *   <li>{@link az.pasport.web.deployment.TestDeployment#globalState()}, for tests that import
 *       signers, revoke, publish decrees or damage the audit chain.
 * </ol>
 */
@NullMarked
package az.pasport.web.deployment;

import org.jspecify.annotations.NullMarked;
