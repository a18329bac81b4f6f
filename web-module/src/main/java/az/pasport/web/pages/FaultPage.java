package az.pasport.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The words of the page for faults. */
@Named("fault")
@RequestScoped
public class FaultPage {
  @Inject HttpServletRequest request;
  @Inject Page page;

  public String getTitle() {
    return page.say(Fault.of(request).key());
  }

  public String getText() {
    return page.say(Fault.of(request).key() + ".text");
  }
}
