package az.pasport.ws;

import az.pasport.announcement.CurrentAnnouncements;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.record.VaccineProducts;
import az.pasport.security.Caller;
import az.pasport.ws.guide.ContractGuide;
import az.pasport.ws.v1.BatchRecord;
import az.pasport.ws.v1.Contraindication;
import az.pasport.ws.v1.Dose;
import az.pasport.ws.v1.EchoAnswer;
import az.pasport.ws.v1.HeldRecord;
import az.pasport.ws.v1.Person;
import az.pasport.ws.v1.RecordAnswer;
import az.pasport.ws.v1.RecordVersion;
import az.pasport.ws.v1.Records;
import az.pasport.ws.v1.RecordsFault;
import az.pasport.ws.v1.Recovery;
import az.pasport.ws.v1.SubmissionAnswer;
import az.pasport.ws.v1.Test;
import az.pasport.ws.v1.Vaccine;
import az.pasport.ws.v1.ValueSet;
import az.pasport.ws.v1.Worker;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands submissions to the domain and its answers back. It knows no rule. */
@CdiManaged
@ApplicationScoped
@WebService(
    endpointInterface = "az.pasport.ws.v1.Records",
    targetNamespace = "urn:az:pasport:records:v1",
    serviceName = "RecordsService",
    portName = "RecordsPort",
    wsdlLocation = "WEB-INF/wsdl/records.wsdl")
public class RecordsEndpoint implements Records {
  /** Records. */
  static final int MOST_IN_BATCH = 1000;

  private static final Logger LOG = System.getLogger(RecordsEndpoint.class.getName());
  private static final int LONGEST_ECHO = 1000;

  @Inject RecordIntake intake;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject CurrentAnnouncements announcements;

  @Override
  public SubmissionAnswer submitVaccination(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Dose dose)
      throws RecordsFault {
    return submit(new RequestMapper(messageId, person, worker).dose(dose));
  }

  @Override
  public SubmissionAnswer submitTest(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Test test)
      throws RecordsFault {
    return submit(new RequestMapper(messageId, person, worker).test(test));
  }

  @Override
  public SubmissionAnswer submitRecovery(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Recovery recovery)
      throws RecordsFault {
    return submit(new RequestMapper(messageId, person, worker).recovery(recovery));
  }

  @Override
  public SubmissionAnswer submitContraindication(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Contraindication contraindication)
      throws RecordsFault {
    return submit(new RequestMapper(messageId, person, worker).contraindication(contraindication));
  }

  @Override
  public SubmissionAnswer correctVaccination(
      @Nullable String messageId,
      @Nullable RecordVersion replaces,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Dose dose)
      throws RecordsFault {
    return correct(replaces, new RequestMapper(messageId, person, worker).dose(dose));
  }

  @Override
  public SubmissionAnswer correctTest(
      @Nullable String messageId,
      @Nullable RecordVersion replaces,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Test test)
      throws RecordsFault {
    return correct(replaces, new RequestMapper(messageId, person, worker).test(test));
  }

  @Override
  public SubmissionAnswer correctRecovery(
      @Nullable String messageId,
      @Nullable RecordVersion replaces,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Recovery recovery)
      throws RecordsFault {
    return correct(replaces, new RequestMapper(messageId, person, worker).recovery(recovery));
  }

  @Override
  public SubmissionAnswer correctContraindication(
      @Nullable String messageId,
      @Nullable RecordVersion replaces,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Contraindication contraindication)
      throws RecordsFault {
    return correct(
        replaces, new RequestMapper(messageId, person, worker).contraindication(contraindication));
  }

  @Override
  public SubmissionAnswer withdrawRecord(
      @Nullable String messageId,
      @Nullable RecordVersion replaces,
      @Nullable Worker worker,
      @Nullable String reason)
      throws RecordsFault {
    var withdrawal = new RequestMapper(messageId, null, worker).withdrawal(replaces, reason);
    return answer(messageId, sender -> intake.submit(sender, withdrawal));
  }

  @Override
  public List<SubmissionAnswer> submitBatch(List<BatchRecord> records) throws RecordsFault {
    if (records.isEmpty() || records.size() > MOST_IN_BATCH) {
      throw EndpointFault.of(Refusal.batchSize(MOST_IN_BATCH), version());
    }
    List<Optional<Submission>> read = records.stream().map(RequestMapper::of).toList();
    List<Submission> whole = read.stream().flatMap(Optional::stream).toList();
    Iterator<Answer> given = call(sender -> intake.submit(sender, whole)).iterator();
    var answers = new ArrayList<SubmissionAnswer>(records.size());
    ContractVersion known = contractVersion();
    for (int place = 0; place < records.size(); place++) {
      String messageId = records.get(place).getMessageId();
      answers.add(
          read.get(place).isPresent()
              ? ResponseMapper.to(messageId, given.next(), known)
              : ResponseMapper.notOneRecord(messageId));
    }
    return answers;
  }

  @Override
  public SubmissionAnswer confirmRecord(
      @Nullable String messageId, @Nullable RecordVersion replaces, @Nullable Worker worker)
      throws RecordsFault {
    var confirmation = new RequestMapper(messageId, null, worker).confirmation(replaces);
    return answer(messageId, sender -> intake.submit(sender, confirmation));
  }

  @Override
  public List<HeldRecord> listHeldRecords() throws RecordsFault {
    return call(sender -> intake.held(sender).stream().map(ResponseMapper::held).toList());
  }

  @Override
  public @Nullable SubmissionAnswer queryAcknowledgement(@Nullable String messageId)
      throws RecordsFault {
    if (messageId == null || messageId.isBlank()) {
      return null;
    }
    return call(sender -> intake.acknowledgement(sender, messageId))
        .map(
            acknowledged ->
                ResponseMapper.acknowledgement(messageId, acknowledged, contractVersion()))
        .orElse(null);
  }

  @Override
  public RecordAnswer getRecord(@Nullable String recordId) throws RecordsFault {
    return call(sender -> ResponseMapper.of(intake.record(sender, recordId)));
  }

  @Override
  public EchoAnswer echo(@Nullable String text) throws RecordsFault {
    var echo = new EchoAnswer();
    echo.setText(text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_ECHO)));
    echo.setFacility(sender().code().value());
    echo.setTime(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    if (contractVersion().hasAnnouncements()) {
      announcements.shown().stream()
          .map(ResponseMapper::announcement)
          .forEach(echo.getAnnouncement()::add);
    }
    return echo;
  }

  @Override
  public List<Vaccine> listVaccines() {
    return VaccineProducts.known().all().stream().map(ResponseMapper::vaccine).toList();
  }

  @Override
  public List<ValueSet> listValueSets() {
    return ContractGuide.known().valueSets().stream().map(ResponseMapper::valueSet).toList();
  }

  private SubmissionAnswer submit(Submission submission) throws RecordsFault {
    return answer(submission.messageId(), sender -> intake.submit(sender, submission));
  }

  private SubmissionAnswer correct(@Nullable RecordVersion replaces, Submission replacement)
      throws RecordsFault {
    var correction = RequestMapper.correction(replaces, replacement);
    return answer(replacement.messageId(), sender -> intake.submit(sender, correction));
  }

  private SubmissionAnswer answer(
      @Nullable String messageId, Function<Caller.Facility, Answer> taking) throws RecordsFault {
    return ResponseMapper.to(messageId, call(taking), contractVersion());
  }

  private <T> T call(Function<Caller.Facility, T> work) throws RecordsFault {
    Caller.Facility sender = sender();
    try {
      return work.apply(sender);
    } catch (EJBAccessException | AccessLocalException e) {
      LOG.log(Level.WARNING, "{0}: refused, not in the role of a facility", sender.code());
      throw EndpointFault.of(Refusal.ACCESS_DENIED, version());
    } catch (EJBException e) {
      // Types only: a database's message quotes the values it could not store.
      LOG.log(Level.ERROR, "{0}: not committed: {1}", sender.code(), causes(e));
      throw EndpointFault.of(Refusal.UNAVAILABLE, version());
    }
  }

  private SoapVersion version() {
    return request.getAttribute(SoapRequestFilter.SOAP_VERSION) instanceof SoapVersion known
        ? known
        : SoapVersion.SOAP_1_1;
  }

  private ContractVersion contractVersion() {
    return request.getAttribute(SoapRequestFilter.CONTRACT_VERSION) instanceof ContractVersion known
        ? known
        : ContractVersion.FIRST;
  }

  private Caller.Facility sender() throws RecordsFault {
    return AuthenticatedSender.of(request)
        .orElseThrow(() -> EndpointFault.of(Refusal.ACCESS_DENIED, version()));
  }

  private static String causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .map(cause -> cause.getClass().getName())
        .collect(Collectors.joining(" < "));
  }
}
