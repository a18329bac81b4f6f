package az.pasport.web.pages;

import az.pasport.intake.IntakeSettings;
import az.pasport.web.host.PublicUrls;
import az.pasport.ws.FaultCatalogue;
import az.pasport.ws.FaultKind;
import az.pasport.ws.IntakeLimits;
import az.pasport.ws.guide.ContractGuide;
import az.pasport.ws.guide.Examples;
import az.pasport.ws.guide.ValueSet;
import az.pasport.ws.guide.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the page of the contract shows, in the reader's language. */
@Named("contract")
@RequestScoped
public class ContractPage {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Sets that have a section of their own. */
  private static final Set<String> ANSWERED =
      Set.of("Status", "ProblemCode", "WarningCode", "FaultCode");

  private final ContractGuide guide = ContractGuide.known();

  @Inject Page page;
  @Inject IntakeSettings settings;
  @Inject PublicUrls urls;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "pasport.intake.body-seconds", defaultValue = "30")
  int bodySeconds;

  @Inject
  @ConfigProperty(name = "pasport.intake.basic", defaultValue = "true")
  boolean basicTaken;

  public ContractGuide getGuide() {
    return guide;
  }

  public String say(Words words) {
    return words.in(page.getLanguage().getCode());
  }

  /** The link to what has a name on this page. */
  public String at(String name) {
    return "#" + name;
  }

  /** The address of a port, as the contract names it to this reader. */
  public String address(String port) {
    return urls.of(request).at("/ws/" + port);
  }

  /** The path of a port on its host. */
  public String path(String port) {
    return page.url("/ws/" + port);
  }

  /** The codes that a sender uses. */
  public List<ValueSet> getUsedCodes() {
    return guide.valueSets().stream().filter(set -> !ANSWERED.contains(set.name())).toList();
  }

  public List<FaultKind> getFaults() {
    return FaultCatalogue.all(Duration.ofSeconds(bodySeconds));
  }

  public String getMessage() {
    return Examples.message();
  }

  public String getRejected() {
    return Examples.rejected();
  }

  public String getFault() {
    return Examples.fault();
  }

  /** Of the largest message. */
  public int getMebibytes() {
    return IntakeLimits.messageBytes() / MEBIBYTE;
  }

  /** In a batch, at most. */
  public int getBatchRecords() {
    return IntakeLimits.batchRecords();
  }

  /** Within which a message must arrive. */
  public int getBodySeconds() {
    return bodySeconds;
  }

  /** For which a token or a signature is taken. */
  public long getProofMinutes() {
    return IntakeLimits.proofLife().toMinutes();
  }

  public boolean isBasicTaken() {
    return basicTaken;
  }

  public int getHeldAfterDays() {
    return settings.heldAfterDays();
  }

  public int getRecoveryHeldAfterDays() {
    return settings.recoveryHeldAfterDays();
  }

  /** Records of one worker in an hour, at most. */
  public int getWorkerHourly() {
    return settings.workerHourly();
  }

  /** Mismatches that one worker is told in an hour, at most. */
  public int getMismatchesHourly() {
    return settings.mismatchesHourly();
  }
}
