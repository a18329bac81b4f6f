package az.pasport.reports;

import az.pasport.certificate.CertificateView;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Finishes a page for archives and for screen readers: PDF/A-3A and PDF/UA-1.
 *
 * <p>JasperReports leaves some things to do: the colour space that the page is meant for, the
 * claims in the metadata, the marks on lines and areas that they are decoration, fonts' {@code
 * CIDSet} entries (OpenPDF writes them incomplete, and PDF/A-3 does not ask for them), and the
 * machine-readable text as an attached file, so that a program needs no camera. All dates are the
 * certificate's, and the file's identity is made of its own number: so the same certificate gives
 * the same bytes.
 */
final class ArchivalPdf {
  private static final String ATTACHMENT = "certificate.hc1";
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final Pattern SUBSET_TAG = Pattern.compile("^[A-Z]{6}\\+");
  private static final Set<String> PATH_BEGINNINGS = Set.of("m", "re");
  private static final Set<String> PATH_ENDS =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private final String title;
  private final CertificateView certificate;
  private final GlyphTexts texts;

  /**
   * A page to finish.
   *
   * @param texts what its shaped glyphs stand for
   */
  ArchivalPdf(String title, CertificateView certificate, GlyphTexts texts) {
    this.title = title;
    this.certificate = certificate;
    this.texts = texts;
  }

  void write(byte[] pdf, OutputStream out) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.setVersion(1.7f);
      for (PDPage page : document.getPages()) {
        markDrawings(document, page);
      }
      mendFonts(document);
      describe(document);
      showTitle(document);
      addColours(document);
      attachText(document);
      identify(document, certificate);
      document.save(out);
    }
  }

  /** Lines and areas outside of any tag are decoration, which screen readers are told to skip. */
  private static void markDrawings(PDDocument document, PDPage page) throws IOException {
    var marked = new ArrayList<Object>();
    var operands = new ArrayList<Object>();
    var actualTexts = PdfActualText.of(document, page);
    int depth = 0;
    boolean drawing = false;
    for (Object token : new PDFStreamParser(page).parse()) {
      operands.add(token);
      if (!(token instanceof Operator operator)) {
        continue;
      }
      String name = operator.getName();
      operands.forEach(actualTexts::move);
      depth += name.equals("BDC") || name.equals("BMC") ? 1 : name.equals("EMC") ? -1 : 0;
      if (depth == 0 && !drawing && PATH_BEGINNINGS.contains(name)) {
        marked.add(COSName.ARTIFACT);
        marked.add(Operator.getOperator("BMC"));
        drawing = true;
      }
      marked.addAll(operands);
      operands.clear();
      if (drawing && PATH_ENDS.contains(name)) {
        marked.add(Operator.getOperator("EMC"));
        drawing = false;
      }
    }
    var stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(marked);
    }
    page.setContents(stream);
  }

  private void mendFonts(PDDocument document) throws IOException {
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      if (object.getObject() instanceof COSDictionary dictionary) {
        dictionary.removeItem(COSName.getPDFName("CIDSet"));
        if (COSName.TYPE0.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
          String name = dictionary.getNameAsString(COSName.BASE_FONT);
          texts.complete(dictionary, SUBSET_TAG.matcher(name).replaceFirst(""));
        }
        steadyTag(dictionary, COSName.BASE_FONT);
        steadyTag(dictionary, COSName.FONT_NAME);
      }
    }
  }

  /** OpenPDF draws the six letters before a subset's name by lot. */
  private static void steadyTag(COSDictionary dictionary, COSName key) {
    String name = dictionary.getNameAsString(key);
    if (name != null) {
      dictionary.setName(key, SUBSET_TAG.matcher(name).replaceFirst("PASPRT+"));
    }
  }

  /** A file's identity: the certificate's number, twice. */
  private static void identify(PDDocument document, CertificateView certificate) {
    var digits = ByteBuffer.allocate(16);
    digits.putLong(certificate.id().getMostSignificantBits());
    digits.putLong(certificate.id().getLeastSignificantBits());
    var identity = new COSString(digits.array());
    var both = new COSArray(List.of(identity, identity));
    document.getDocument().getTrailer().setItem(COSName.ID, both);
  }

  private void describe(PDDocument document) throws IOException {
    Calendar issued = issued();
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(certificate.issuer());
    information.setCreator("Pasport");
    information.setProducer("Pasport");
    information.setCreationDate(issued);
    information.setModificationDate(issued);
    document.setDocumentInformation(information);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(XmpPacket.of(title, certificate.issuer(), issued));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private Calendar issued() {
    return GregorianCalendar.from(
        certificate.issuedAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
  }

  private static void showTitle(PDDocument document) {
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private static void addColours(PDDocument document) throws IOException {
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().setOutputIntents(List.of(intent));
  }

  private void attachText(PDDocument document) throws IOException {
    byte[] text = certificate.qr().getBytes(StandardCharsets.US_ASCII);
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(text), COSName.FLATE_DECODE);
    file.setSubtype("text/plain");
    file.setSize(text.length);
    file.setModDate(issued());
    var specification = new PDComplexFileSpecification();
    specification.setFile(ATTACHMENT);
    specification.setFileUnicode(ATTACHMENT);
    specification.setFileDescription(CertificateLabels.both("verify.text"));
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName("AFRelationship", "Data");
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(ATTACHMENT, specification));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
    var associated = new COSArray();
    associated.add(specification);
    document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
  }
}
