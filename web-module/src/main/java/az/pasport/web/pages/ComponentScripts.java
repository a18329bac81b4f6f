package az.pasport.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets a page's PrimeFaces components work under a strict policy: the scripts that they write into
 * the page bear a nonce of this one answer, and no other script in it runs.
 */
@Named
@RequestScoped
public class ComponentScripts {
  private static final String POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'nonce-%s';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** To be called before the page is written. */
  public void allow() {
    FacesContext faces = FacesContext.getCurrentInstance();
    String nonce = PrimeFacesContext.getCspState(faces).getNonce();
    faces
        .getExternalContext()
        .setResponseHeader("Content-Security-Policy", POLICY.formatted(nonce));
    PrimeFaces.current()
        .executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "')}");
  }
}
