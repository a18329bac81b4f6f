package az.pasport.web.staff;

import az.pasport.web.pages.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The links between the console's pages: each official sees those that their roles open. */
@Named
@RequestScoped
public class StaffNavigation {
  /** A page of the institutions' verifiers, who work outside the console. */
  private static final String LOOK_UPS = "/verifier";

  @Inject Page page;
  @Inject HttpServletRequest request;
  @Inject ExternalContext browser;

  public List<StaffPage> getPages() {
    return pages().toList();
  }

  private Stream<StaffPage> pages() {
    return Arrays.stream(StaffPage.values())
        .filter(candidate -> candidate.inNavigation() == candidate)
        .filter(candidate -> candidate.roles().stream().anyMatch(request::isUserInRole));
  }

  public boolean isCurrent(StaffPage candidate) {
    String path = request.getServletPath().replaceFirst("\\.xhtml$", "");
    return Arrays.stream(StaffPage.values())
        .anyMatch(shown -> shown.path().equals(path) && shown.inNavigation() == candidate);
  }

  public String name(StaffPage candidate) {
    return page.say("staffPage." + candidate);
  }

  /** Leads from the console's entrance to the first page that the caller's roles open. */
  public void open() throws IOException {
    browser.redirect(page.url(pages().findFirst().map(StaffPage::path).orElse(LOOK_UPS)));
  }
}
