package az.pasport.web.deployment;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Payara Micro that stays up, with its deployment, for as long as test classes ask for an archive
 * of the same name. Arquillian deploys for each class anew, and each deployment is a start of the
 * server.
 *
 * <p>Database and signing key are those of the deployment: they live as long.
 */
public final class SharedPayaraMicro extends PayaraMicroDeployableContainer {
  private Optional<Running> running = Optional.empty();

  private record Running(Archive<?> archive, ProtocolMetaData address) {}

  /** Puts this container in the place of the one that it extends. */
  public static final class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.override(
          DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedPayaraMicro.class);
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (running.filter(it -> it.archive().getName().equals(archive.getName())).isEmpty()) {
      end();
      running = Optional.of(new Running(archive, super.deploy(archive)));
    }
    return running.orElseThrow().address();
  }

  /** Leaves the deployment to the next class. */
  @Override
  public void undeploy(Archive<?> archive) {
    // Ends with the next archive of another name, or with the tests.
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      end();
    } catch (DeploymentException e) {
      throw new LifecycleException("the last deployment does not end", e);
    }
    super.stop();
  }

  private void end() throws DeploymentException {
    if (running.isPresent()) {
      super.undeploy(running.get().archive());
      running = Optional.empty();
    }
  }
}
