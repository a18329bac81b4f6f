package az.pasport.web.staff;

import az.pasport.certificate.Entitlement;
import az.pasport.inquiry.RecordHistory;
import az.pasport.message.Messages;
import az.pasport.web.pages.Language;
import az.pasport.wording.HelpDeskAnswer;
import az.pasport.wording.HelpDeskFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * The help desk's answer about a kind of certificate, in each language.
 *
 * @param isPrintable whether there is a certificate, or one is due
 * @param own in the page's language
 * @param others in the other languages
 */
public record AnswerViewModel(
    String kind, boolean isPrintable, InLanguage own, List<InLanguage> others) {
  public AnswerViewModel {
    others = List.copyOf(others);
  }

  /** The answer in one language. */
  public record InLanguage(String code, String language, String title, HelpDeskAnswer said) {
    static InLanguage of(Entitlement entitlement, List<RecordHistory> records, Language language) {
      Messages texts = Messages.in(language.locale());
      return new InLanguage(
          language.getCode(),
          language.getOwnName(),
          texts.of(entitlement.kind()),
          new HelpDeskFormatter(texts).format(entitlement, records));
    }
  }

  static AnswerViewModel of(Entitlement entitlement, List<RecordHistory> records, Language pages) {
    return new AnswerViewModel(
        entitlement.kind().name(),
        entitlement.isHeldOrDue(),
        InLanguage.of(entitlement, records, pages),
        Stream.of(Language.values())
            .filter(language -> language != pages)
            .map(language -> InLanguage.of(entitlement, records, language))
            .toList());
  }
}
