package az.pasport.ws;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.InstanceResolver;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a {@link CdiManaged} endpoint. Public, with this constructor, because Metro makes it.
 *
 * <p>For beans of a normal scope only: CDI then gives a proxy, which is looked up once. A look-up
 * examines the whole stack, which took a twentieth of a small message's time.
 */
public class CdiInstanceResolver<T> extends InstanceResolver<T> {
  private final Class<T> type;

  private volatile @Nullable T proxy;

  public CdiInstanceResolver(Class<T> type) {
    this.type = type;
  }

  @Override
  public T resolve(Packet request) {
    T known = proxy;
    if (known == null) {
      // Not before the first message: when Metro makes this object, CDI may not have started.
      known = CDI.current().select(type).get();
      proxy = known;
    }
    return known;
  }
}
