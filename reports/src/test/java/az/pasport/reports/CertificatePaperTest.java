package az.pasport.reports;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Holder;
import az.pasport.certificate.IssuerName;
import az.pasport.time.BirthDate;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class CertificatePaperTest {
  private static final String ADDRESS = "https://pasport.example.az/verify";
  private static final CertificatePaper PAPER = new CertificatePaper(ADDRESS);

  /** The longest name that the register of facilities takes. */
  private static final String LONG_LABORATORY =
      "Republican Hygiene and Epidemiology Centre, Laboratory of Particularly Dangerous Infections,"
          + " Branch of Şəki-Zaqatala, Department of Molecular Diagnostics and of the"
          + " Surveillance of Respiratory Viruses";

  /** A page of each kind, and the longest. */
  enum Sample {
    EVERY_LETTER,
    IMMUNITY,
    TEST,
    LONG_LABORATORY_TEST,
    CONTRAINDICATION,
    LONGEST;

    CertificateView certificate() {
      return switch (this) {
        case EVERY_LETTER -> Certificates.endless(Certificates.EVERY_LETTER);
        case IMMUNITY -> Certificates.immunity(Certificates.EVERY_LETTER);
        case TEST -> Certificates.test(Certificates.EVERY_LETTER, "Central Laboratory, Baku");
        case LONG_LABORATORY_TEST -> Certificates.test(Certificates.LONGEST, LONG_LABORATORY);
        case CONTRAINDICATION -> Certificates.contraindication(Certificates.EVERY_LETTER);
        case LONGEST -> Certificates.longest();
      };
    }
  }

  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void vaccinationPageSaysWhatItAttests() throws Exception {
    String text = text(Certificates.endless(Certificates.EVERY_LETTER));

    assertThat(text)
        .contains("COVID-19 VAKSİN\nSERTİFİKATI", "COVID-19 VACCINATION CERTIFICATE")
        .contains("ƏĞŞİÖÜÇova", "Əəğışöüç", "Iıİi qızı", "AGSIOUCOVA<<AAGISOUC", "09.03.1987")
        .contains("Vaxzevria", "AstraZeneca AB", "2/2", "20.02.2022", "Azərbaycan / Azerbaijan")
        .contains(
            "30 dekabr 2021-ci il tarixli 419 nömrəli", "Cabinet Decree 419 of 30 December 2021")
        .contains("İcbari Tibbi Sığorta üzrə Dövlət Agentliyi", "06.03.2022")
        .contains("URN:UVCI:01:AZ:7H3K9QW2M5XB8RT4VN6P1ZC0DJ#Q", ADDRESS)
        .contains("Yoxlama kodu / Check code\n7K2M-QX04-9DWT-3HRC")
        .doesNotContain("LƏĞV EDİLİB");
  }

  @ParameterizedTest
  @CsvSource({
    "1963, 1963 (ay və gün məlum deyil / day and month unknown)",
    "1963-05, 05.1963 (gün məlum deyil / day unknown)",
  })
  void saysWhatIsUnknownOfTheBirthDateOnOneLine(String known, String printed) throws Exception {
    var holder =
        new Holder(
            "Rahimi",
            "Zahra",
            Optional.empty(),
            "RAHIMI",
            "ZAHRA",
            BirthDate.parse(known).orElseThrow());

    assertThat(text(Certificates.endless(holder)))
        .contains(printed)
        .doesNotContain("01.01.1963", "01.05.1963");
  }

  @Test
  void immunityPageSaysWhatItAttests() throws Exception {
    String text = text(Certificates.immunity(Certificates.EVERY_LETTER));

    assertThat(text)
        .contains("COVID-19 İMMUNİTET\nSERTİFİKATI", "COVID-19 IMMUNITY CERTIFICATE")
        .contains("17.01.2022", "24.01.2022", "17.07.2022", "Date of the first positive test")
        .contains("Bunun əvəzinə / In place of: " + Certificates.REPLACED)
        .doesNotContain("Vaksin /", "müddətsiz", "Baku time");
  }

  @Test
  void testPageTellsItsHoursToTheMinuteInBakusTime() throws Exception {
    String text = text(Certificates.test(Certificates.EVERY_LETTER, "Central Laboratory, Baku"));

    assertThat(text.replace("\n", " "))
        .contains("COVID-19 RT-PZR ANALİZ NƏTİCƏSİ SERTİFİKATI")
        .contains("COVID-19 RT-PCR TEST RESULT CERTIFICATE")
        .contains("05.03.2022 14:30", "08.03.2022 14:30", "Baku time (UTC+4)", "05.03.2022 07:05")
        .contains("vaxtdan 72 saat", "for 72 hours from the announcement")
        .contains("Allplex SARS-CoV-2 Assay", "Aşkar edilmədi / Not detected")
        .contains("Central Laboratory, Baku, Azərbaycan / Azerbaijan")
        .contains("nümunənin vaxtı", "Readers of the EU read the code too")
        .doesNotContain("In place of");
  }

  @Test
  void contraindicationPageSaysThatItIsNationalAndNotWhy() throws Exception {
    String text = text(Certificates.contraindication(Certificates.EVERY_LETTER)).replace("\n", " ");

    assertThat(text)
        .contains("VAKSİNASİYAYA ƏKS-GÖSTƏRİŞ SERTİFİKATI")
        .contains("CONTRAINDICATION TO VACCINATION CERTIFICATE")
        .contains("Commission's conclusion", "SN-2022/0117-Ə", "01.02.2022 – 01.08.2022")
        .contains("not an EU COVID certificate", "Avropa İttifaqının COVID sertifikatı deyil")
        .contains("Readers of the EU do not read this code", "No reason of the contraindication")
        .doesNotContain("Readers of the EU read the code too");
  }

  @Test
  void longestLaboratoryStaysWholeOnOnePage() throws Exception {
    assertThat(text(Certificates.test(Certificates.LONGEST, LONG_LABORATORY)).replace("\n", " "))
        .contains(LONG_LABORATORY)
        .contains("Signed electronically");
  }

  @Test
  void tellsTheLegalNameTheAgencyAndTheEndOfTheDuty() throws Exception {
    CertificateView older = Certificates.endless(Certificates.EVERY_LETTER);

    assertThat(text(Certificates.signedBy(IssuerName.agency().signed())).replace("\n", " "))
        .contains("Hüquqi adı / Legal name (371, 27.11.2021): Peyvənd Sertifikatı")
        .contains(
            "İcbari Tibbi Sığorta üzrə Dövlət Agentliyi / State Agency on Mandatory Health"
                + " Insurance")
        .contains("Sertifikat 28 mart 2023 tarixindən Azərbaycanda tələb olunmur.")
        .contains("Not required in Azerbaijan since 28 March 2023.");
    assertThat(text(Certificates.signedBy("Ministry of Health")).replace("\n", " "))
        .contains("Ministry of Health")
        .doesNotContain("State Agency on Mandatory Health Insurance");
    assertThat(text(older)).doesNotContain("State Agency on Mandatory Health Insurance");
  }

  @Test
  void endlessValidityIsPrintedInWords() throws Exception {
    assertThat(text(Certificates.endless(Certificates.EVERY_LETTER)))
        .contains("müddətsiz / no end");
  }

  @Test
  void lettersOfAzerbaijaniComeOutAsTyped() throws Exception {
    assertThat(text(Certificates.endless(holder("ƏəĞğŞşİıÖöÜüÇç", "QqXxJjIiHh"))))
        .contains("ƏəĞğŞşİıÖöÜüÇç", "QqXxJjIiHh");
  }

  @Test
  void nameInAnotherScriptIsPrintedInItsLetters() throws Exception {
    var certificate = Certificates.endless(holder("გელაშვილი", "Нино"));

    assertThat(text(certificate)).contains("გელაშვილი", "Нино");
    assertThat(violations(PAPER, certificate, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Joined letters with the ligature of lam and alef; letters of Pashto; vowel marks.
    "عبد الله الأحمدي, ښځه ټوپک ڼ, عَبْدُ ٱلرَّحْمٰن",
    // Capitals of Georgian (Mtavruli), Armenian, Hebrew.
    "ᲜᲘᲜᲝ გელაშვილი, Նունե Սարգսյան, שלום כהן",
    // Marks without a letter of their own, digraphs, both directions in one line.
    "Nguyễn Thị Ngọc Ánh, Ọlábísí Ẹ̀gbọ́n Ǆuro, Smith محمد",
    "王伟, Ώρα Παπαδόπουλος, Қазыбек Ҷӯраев"
  })
  void nameInAnyAlphabetComesOutAsTyped(String family, String given, String patronymic)
      throws Exception {
    var holder =
        new Holder(
            family,
            given,
            Optional.of(patronymic),
            "A",
            "B",
            BirthDate.of(LocalDate.of(1990, 1, 1)));
    CertificateView certificate = Certificates.test(holder, "مختبر 5 (المركزي)");

    assertThat(text(certificate).lines().map(String::strip))
        .contains(family, given, patronymic, "مختبر 5 (المركزي)");
    assertThat(violations(PAPER, certificate, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(violations(PAPER, certificate, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void arabicRunsFromRightToLeftInJoinedLetters() throws Exception {
    var placed = new ArrayList<TextPosition>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            if (position.getFont().getName().contains("Arabic")) {
              placed.add(position);
            }
            super.processTextPosition(position);
          }
        };
    // Meem, hah, meem, dal; and lam with alef, which is one ligature.
    try (PDDocument document =
        Loader.loadPDF(
            print(Certificates.endless(holder("\u0645\u062d\u0645\u062f", "\u0644\u0627"))))) {
      stripper.getText(document);
    }

    assertThat(placed)
        .extracting(TextPosition::getUnicode)
        .containsExactly("\u062f", "\u0645", "\u062d", "\u0645", "\ufefb");
    assertThat(placed.subList(0, 4)).isSortedAccordingTo(comparing(TextPosition::getX));
    // The meem at the beginning has another form than the one amid the word.
    assertThat(placed.get(1).getCharacterCodes()).isNotEqualTo(placed.get(3).getCharacterCodes());
  }

  @Test
  void textOfALineFromRightToLeftIsInTheStructureForScreenReaders() throws Exception {
    try (PDDocument document =
        Loader.loadPDF(
            print(Certificates.endless(holder("\u0645\u062d\u0645\u062f Smith", "A"))))) {
      var texts =
          document.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
              .map(element -> ((COSDictionary) element.getObject()).getString(COSName.ACTUAL_TEXT))
              .filter(Objects::nonNull);

      assertThat(texts).containsExactly("\u0645\u062d\u0645\u062f Smith");
    }
  }

  @Test
  void endOfALongNameWithAHyphenIsNotCutOff() throws Exception {
    String name =
        "Əli-Vəli?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopABCDEFGHIJKLMNOPQRSTUVWXYZabcd";
    String shaped = name.replace('A', 'Ǎ');

    assertThat(text(Certificates.endless(holder(name, shaped))).replace("\n", ""))
        .contains(name, shaped);
  }

  @Test
  void signsOfMarkupAreLetters() throws Exception {
    assertThat(text(Certificates.test(holder("<b>Əli</b>", "A&amp;B"), "Lab \"A\" & <i>B")))
        .contains("<b>Əli</b>", "A&amp;B", "Lab \"A\" & <i>B");
  }

  @Test
  void letterThatWasStoredBeforeItWasRefusedIsShownAsMissing() throws Exception {
    CertificateView certificate = Certificates.endless(holder("नेपाल", "김"));

    assertThat(text(certificate)).contains("\ufffd");
    assertThat(violations(PAPER, certificate, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @Test
  void revokedCertificateSaysSo() throws Exception {
    assertThat(text(Certificates.longest())).contains("LƏĞV EDİLİB / REVOKED");
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void everyFontIsEmbedded(Sample sample) throws Exception {
    try (PDDocument document = Loader.loadPDF(print(sample.certificate()))) {
      List<PDFont> fonts = fonts(document.getPage(0).getResources());

      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void qrCodeIsReadFromThePageAt150DotsAnInch(Sample sample) throws Exception {
    assertThat(Decoding.text(render(sample.certificate()))).isEqualTo(sample.certificate().qr());
  }

  @Test
  void qrCodeIsReadFromABlurredPage() throws Exception {
    var certificate = Certificates.endless(Certificates.EVERY_LETTER);
    float[] weights = {
      1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f
    };
    var blur = new ConvolveOp(new Kernel(3, 3, weights));

    assertThat(Decoding.text(blur.filter(render(certificate), null))).isEqualTo(certificate.qr());
  }

  @Test
  void longestNamesStayWholeOnOnePage() throws Exception {
    CertificateView longest = Certificates.longest();
    String text = text(longest).replace("\n", " ");

    assertThat(text)
        .contains("Rəsulzadə-Ağabəyzadə-Cəfərquluzadə-Vəzirova")
        .contains("Fatiməxanım Məhinbanu Gövhərşad Tutubəyim");
    assertThat(text.replace(" ", ""))
        .contains(longest.holder().familyName())
        .contains(longest.holder().familyNameLatin() + "<<" + longest.holder().givenNameLatin());
  }

  @Test
  void aPersonOfOneNameHasADashForTheOther() throws Exception {
    var holder =
        new Holder(
            "", "Suharno", Optional.empty(), "", "SUHARNO", BirthDate.of(LocalDate.of(1971, 6, 6)));

    assertThat(text(Certificates.endless(holder)).lines().map(String::strip))
        .contains("Suharno", "SUHARNO")
        .noneMatch(line -> line.contains("null") || line.contains("<<"));
    assertThat(text(Certificates.endless(holder)).lines().filter(line -> line.strip().equals("–")))
        .hasSize(2);
  }

  @Test
  void widestLettersWithoutASpaceStayWholeOnOnePage() throws Exception {
    String widest = "W".repeat(80);
    var holder =
        new Holder(
            widest,
            widest,
            Optional.of(widest),
            widest,
            widest,
            BirthDate.of(LocalDate.of(1990, 1, 1)));

    assertThat(text(Certificates.endless(holder)).lines().filter(line -> line.matches("[W<]+")))
        .extracting(line -> line.replace("<", "").length())
        .satisfies(
            lengths -> assertThat(lengths.stream().mapToInt(n -> n).sum()).isEqualTo(5 * 80));
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void isPdfA3aAndPdfUa1(Sample sample) throws Exception {
    assertThat(violations(PAPER, sample.certificate(), PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(violations(PAPER, sample.certificate(), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void carriesTheQrTextAsAnAttachedFile() throws Exception {
    var certificate = Certificates.endless(Certificates.EVERY_LETTER);
    try (PDDocument document = Loader.loadPDF(print(certificate))) {
      var file =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("certificate.hc1");

      assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.US_ASCII))
          .isEqualTo(certificate.qr());
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
    }
  }

  @Test
  void sameCertificateGivesTheSameBytes() throws Exception {
    var certificate = Certificates.immunity(Certificates.EVERY_LETTER);

    assertThat(Arrays.equals(print(certificate), print(certificate))).isTrue();
  }

  @Test
  void pageDoesNotDependOnTheMachinesLanguage() throws Exception {
    var certificate = Certificates.immunity(Certificates.EVERY_LETTER);
    byte[] azerbaijani = inLanguage(Locale.forLanguageTag("az"), () -> print(certificate));

    assertThat(Arrays.equals(inLanguage(Locale.US, () -> print(certificate)), azerbaijani))
        .isTrue();
  }

  @Test
  void manyThreadsPrintAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<byte[]>> prints =
          Collections.nCopies(12, () -> print(Certificates.endless(Certificates.EVERY_LETTER)));
      byte[] alone = print(Certificates.endless(Certificates.EVERY_LETTER));
      for (var printed : threads.invokeAll(prints)) {
        assertThat(Arrays.equals(printed.get(), alone)).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void printsInAThreadWithoutTheApplicationsClassLoader() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      var paper = new CertificatePaper(ADDRESS);
      var out = new ByteArrayOutputStream();
      paper.print(Certificates.endless(Certificates.EVERY_LETTER), out);

      assertThat(out.size()).isPositive();
      assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Holder holder(String familyName, String givenName) {
    return new Holder(
        familyName, givenName, Optional.empty(), "A", "B", BirthDate.of(LocalDate.of(1990, 1, 1)));
  }

  private static byte[] print(CertificateView certificate) throws Exception {
    var out = new ByteArrayOutputStream();
    PAPER.print(certificate, out);
    return out.toByteArray();
  }

  private static String text(CertificateView certificate) throws Exception {
    try (PDDocument document = Loader.loadPDF(print(certificate))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      var stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }

  private static BufferedImage render(CertificateView certificate) throws Exception {
    try (PDDocument document = Loader.loadPDF(print(certificate))) {
      return new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.RGB);
    }
  }

  private static List<PDFont> fonts(PDResources resources) throws Exception {
    var fonts = new ArrayList<PDFont>();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        fonts.addAll(fonts(form.getResources()));
      }
    }
    return fonts;
  }

  private static List<String> violations(
      CertificatePaper paper, CertificateView certificate, PDFAFlavour flavour) throws Exception {
    var out = new ByteArrayOutputStream();
    paper.print(certificate, out);
    // The validator lower-cases "Integer" in the machine's language: in Azerbaijani to "ınteger".
    return inLanguage(Locale.ROOT, () -> failures(out.toByteArray(), flavour));
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }

  private static <T> T inLanguage(Locale language, Callable<T> work) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(language);
    try {
      return work.call();
    } finally {
      Locale.setDefault(before);
    }
  }
}
