package az.pasport.ws;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.InstanceResolver;
import jakarta.enterprise.inject.spi.CDI;

/** Where {@link FromCdi} leads. Public, with this constructor, because Metro makes it. */
public class CdiInstances<T> extends InstanceResolver<T> {
  private final Class<T> type;

  public CdiInstances(Class<T> type) {
    this.type = type;
  }

  @Override
  public T resolve(Packet request) {
    return CDI.current().select(type).get();
  }
}
