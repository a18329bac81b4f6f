package az.pasport.web.clinic;

import az.pasport.clinic.ClinicWorker;
import az.pasport.clinic.ClinicWorkers;
import az.pasport.security.FacilityCode;
import az.pasport.web.pages.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For which facility the caller works now: the one that {@code facility} names, in the address or
 * in the form, or the only one. It stands in every form, so that a page that stayed open in another
 * tab enters nothing for the wrong facility.
 */
@Named
@RequestScoped
public class Workplace {
  private static final String PARAMETER = "facility";

  @Inject ClinicWorkers workers;
  @Inject Page page;
  @Inject ExternalContext browser;
  @Inject HttpServletRequest request;

  private Optional<List<ClinicWorker>> own = Optional.empty();

  /** The caller at each facility that has registered them. */
  public List<ClinicWorker> getAll() {
    if (own.isEmpty()) {
      own = Optional.of(workers.ofCaller());
    }
    return own.get();
  }

  Optional<ClinicWorker> chosen() {
    List<ClinicWorker> all = getAll();
    String asked = browser.getRequestParameterMap().getOrDefault(PARAMETER, "");
    return asked.isEmpty()
        ? Optional.of(all).filter(one -> one.size() == 1).map(one -> one.get(0))
        : all.stream().filter(worker -> worker.facility().value().equals(asked)).findFirst();
  }

  /** Whether it is known for which facility the caller works. */
  public boolean isChosen() {
    return chosen().isPresent();
  }

  /** The facility's code; empty while none is chosen. */
  public String getCode() {
    return chosen().map(worker -> worker.facility().value()).orElse("");
  }

  FacilityCode facility() {
    return chosen().orElseThrow().facility();
  }

  /** The facility's name, with the worker's name and number. */
  public String getName() {
    return chosen()
        .map(worker -> name(worker) + " · " + worker.name() + " (" + worker.id() + ")")
        .orElse("");
  }

  /** A facility's name. */
  public String name(ClinicWorker worker) {
    Locale language = page.texts().getLocale();
    return worker.facilityName(language);
  }

  public List<ClinicPage> getPages() {
    return List.of(ClinicPage.values());
  }

  public boolean isCurrent(ClinicPage other) {
    return path().equals(other.path());
  }

  /** The page's path below the context root. */
  String path() {
    return request.getServletPath().replaceFirst("\\.xhtml$", "");
  }

  /** The address of a page for the facility that is chosen, with more of a query or without. */
  public String url(String path) {
    return page.url(target(path));
  }

  /** The address of the clinics' first page for a facility. */
  public String start(ClinicWorker worker) {
    return page.url("/clinic/?" + PARAMETER + "=" + worker.facility().value());
  }

  /** The same below the context root. */
  String target(String path) {
    String code = getAll().size() == 1 ? "" : getCode();
    return code.isEmpty()
        ? path
        : path + (path.indexOf('?') < 0 ? "?" : "&") + PARAMETER + "=" + code;
  }
}
