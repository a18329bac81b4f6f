package az.pasport.web.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Gives each view the language of the request. */
public class ViewsInLanguage extends ViewHandlerWrapper {
  public ViewsInLanguage(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Language.of((HttpServletRequest) context.getExternalContext().getRequest()).locale();
  }
}
