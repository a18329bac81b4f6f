package az.pasport.web.pages;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Iterator;

/**
 * Lets PrimeFaces components work under a strict policy. They write scripts into the page; on the
 * staff's pages each script that a component writes bears a nonce of this one answer, and the
 * policy lets no other script in the page run. All other pages keep the policy of {@link
 * SecurityHeaders}.
 *
 * <p>PrimeFaces could do it itself, but on every page, beginning a session for every visitor, and
 * no form would work without scripts.
 */
public class NoncedScripts extends RenderKitFactory {
  private static final String PAGES = "/staff/";
  private static final String NONCE = NoncedScripts.class.getName();
  private static final int NONCE_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Components' styles come as attributes, which no nonce can mark. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  public NoncedScripts(RenderKitFactory wrapped) {
    super(wrapped);
  }

  @Override
  public void addRenderKit(String id, RenderKit kit) {
    getWrapped().addRenderKit(id, kit);
  }

  @Override
  public RenderKit getRenderKit(FacesContext faces, String id) {
    RenderKit kit = getWrapped().getRenderKit(faces, id);
    return kit != null && faces != null && isMeant(faces) ? new Kit(kit, faces) : kit;
  }

  @Override
  public Iterator<String> getRenderKitIds() {
    return getWrapped().getRenderKitIds();
  }

  private static boolean isMeant(FacesContext faces) {
    return faces.getViewRoot() != null
        && faces.getViewRoot().getViewId() != null
        && faces.getViewRoot().getViewId().startsWith(PAGES);
  }

  /** The nonce of this answer; made, and written into the policy, when it is first wanted. */
  private static String nonce(FacesContext faces) {
    return (String)
        faces
            .getExternalContext()
            .getRequestMap()
            .computeIfAbsent(
                NONCE,
                key -> {
                  var random = new byte[NONCE_BYTES];
                  RANDOM.nextBytes(random);
                  String nonce = Base64.getEncoder().encodeToString(random);
                  faces
                      .getExternalContext()
                      .setResponseHeader("Content-Security-Policy", POLICY.formatted(nonce));
                  return nonce;
                });
  }

  private static final class Kit extends RenderKitWrapper {
    private final FacesContext faces;

    Kit(RenderKit wrapped, FacesContext faces) {
      super(wrapped);
      this.faces = faces;
    }

    @Override
    public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
      return new Marker(getWrapped().createResponseWriter(writer, types, encoding), nonce(faces));
    }
  }

  private static final class Marker extends ResponseWriterWrapper {
    private final String nonce;

    Marker(ResponseWriter wrapped, String nonce) {
      super(wrapped);
      this.nonce = nonce;
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
      super.startElement(name, component);
      if (name.equals("script")) {
        writeAttribute("nonce", nonce, null);
      }
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
      return new Marker(getWrapped().cloneWithWriter(writer), nonce);
    }
  }
}
