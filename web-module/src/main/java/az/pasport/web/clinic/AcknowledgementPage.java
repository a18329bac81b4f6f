package az.pasport.web.clinic;

import az.pasport.intake.Warning;
import az.pasport.web.pages.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The acknowledgement of what a worker has done to a record. It says nothing of the person. */
@Named("taken")
@RequestScoped
public class AcknowledgementPage extends ClinicFormPage {
  private static final Set<String> DEEDS = Set.of("entered", "corrected", "withdrawn", "confirmed");

  /** The record; a list, for pages have no optional parts. */
  public List<EntryViewModel> getEntry() {
    return named()
        .flatMap(id -> records.find(workplace.facility(), id))
        .map(found -> new EntryViewModel(found, page.texts()))
        .stream()
        .toList();
  }

  /** What the sender should know of it. */
  public List<String> getWarnings() {
    return named().stream()
        .flatMap(id -> records.warnings(workplace.facility(), id).stream())
        .map(this::text)
        .toList();
  }

  private String text(Warning warning) {
    return page.getLanguage() == Language.AZ ? warning.az() : warning.en();
  }

  public String getTitle() {
    return page.say("clinic.taken." + field("did").filter(DEEDS::contains).orElse("entered"));
  }
}
