package az.pasport.web.staff;

import az.pasport.certificate.CertificatePrinter;
import az.pasport.certificate.CertificateView;
import az.pasport.decree.CertificateKind;
import az.pasport.inquiry.CaseFile;
import az.pasport.inquiry.CaseFiles;
import az.pasport.inquiry.CounterService;
import az.pasport.inquiry.ShownDocument;
import az.pasport.text.PlainText;
import az.pasport.web.pages.FormPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the help desk tells the person whose file {@code ?inquiry=} has opened about each kind of
 * certificate, and the form by which one is printed at the counter.
 */
@Named("answer")
@RequestScoped
public class AnswerPage extends FormPage {
  @Inject CaseFiles files;
  @Inject CounterService counter;
  @Inject CertificatePrinter printer;

  private Optional<CaseFile> file = Optional.empty();
  private Optional<List<AnswerViewModel>> answers = Optional.empty();
  private boolean isToBeMended;

  /** The answers for each kind; none when the file is not open any more. */
  public List<AnswerViewModel> getAnswers() {
    if (answers.isEmpty()) {
      file = files.read(token());
      answers = Optional.of(file.map(this::answers).orElse(List.of()));
    }
    return answers.get();
  }

  private List<AnswerViewModel> answers(CaseFile file) {
    return counter.entitlements(token()).orElse(List.of()).stream()
        .map(entitlement -> AnswerViewModel.of(entitlement, file.records(), page.getLanguage()))
        .toList();
  }

  /** The kinds of which there is a certificate to print. */
  public List<AnswerViewModel> getPrintable() {
    return getAnswers().stream().filter(AnswerViewModel::isPrintable).toList();
  }

  /** Whose file it is; empty when it is not open any more. */
  public String getName() {
    getAnswers();
    return file.map(open -> open.person().name().inFull()).orElse("");
  }

  public List<ShownDocument.Kind> getDocuments() {
    return List.of(ShownDocument.Kind.values());
  }

  /** Hands the certificate out as a PDF, or says what is wrong with the form. */
  public void print() throws IOException {
    Optional<CertificateKind> kind = oneOf("kind", CertificateKind.values());
    Optional<ShownDocument.Kind> document = oneOf("documentKind", ShownDocument.Kind.values());
    Optional<String> number = field("documentNumber").filter(ShownDocument::isNumber);
    if (kind.isEmpty()) {
      refuse(page.say("answer.wrong.kind"));
    }
    if (document.isEmpty()) {
      refuse(page.say("answer.wrong.document"));
    }
    if (number.isEmpty()) {
      refuse(page.say("answer.wrong.number"));
    }
    if (!isToBeMended) {
      Optional<CertificateView> certificate =
          counter.print(
              token(),
              kind.orElseThrow(),
              new ShownDocument(document.orElseThrow(), number.orElseThrow()));
      if (certificate.isPresent()) {
        send(certificate.get());
      } else {
        refuse(page.say("answer.wrong.none"));
      }
    }
  }

  private void refuse(String why) {
    isToBeMended = true;
    error(why);
  }

  /** The file's name stays in the downloads of a shared computer: it names nobody. */
  private void send(CertificateView certificate) throws IOException {
    var pdf = new ByteArrayOutputStream();
    printer.print(certificate, pdf);
    browser.setResponseContentType("application/pdf");
    browser.setResponseHeader(
        "Content-Disposition",
        "inline; filename=\"covid19-%s-certificate.pdf\""
            .formatted(certificate.kind().name().toLowerCase(Locale.ROOT)));
    browser.setResponseHeader("Cache-Control", "no-store");
    try (OutputStream out = browser.getResponseOutputStream()) {
      out.write(pdf.toByteArray());
    }
    faces.responseComplete();
  }

  private <E extends Enum<E>> Optional<E> oneOf(String name, E[] values) {
    return field(name)
        .flatMap(text -> Arrays.stream(values).filter(one -> one.name().equals(text)).findFirst());
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(browser.getRequestParameterMap().get(name))
        .filter(PlainText::isStorable)
        .filter(text -> !text.isBlank());
  }

  private String token() {
    return field("inquiry").orElse("");
  }

  /** The opaque name of the inquiry. */
  public String getToken() {
    return token();
  }

  /** What was typed into a field, while something is to be mended. */
  public String typed(String name) {
    return isToBeMended ? field(name).orElse("") : "";
  }

  /** The address of the person's page. */
  public String getPerson() {
    return page.url(StaffPage.PERSON.path() + "?inquiry=" + token());
  }
}
