package az.pasport.ws;

import az.pasport.ws.proof.XmlParsers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads a message once, and holds its shape to the contract: one well-formed SOAP envelope without
 * a DOCTYPE, an operation in its Body, and below it only elements that the contract has there.
 * Values are left alone, because the domain lists everything that is wrong with them in one answer;
 * that is why the schema's complaints are sorted here. What was read is passed on as {@link
 * Utf8Copy}, never the bytes that came: another parser could find another message in them.
 */
final class MessageValidator extends XMLFilterImpl {
  static final int DEEPEST = XmlParsers.DEEPEST;

  private static final int LONGEST_NAME_QUOTED = 80;

  private static final String BATCH = "submitBatch";

  private final ContractSchema contract;
  private final SoapVersion version;
  private final ValidatorHandler validator;
  private final ShapeErrors errors = new ShapeErrors();
  private final Utf8Copy copy = new Utf8Copy();
  private final Deque<String> path = new ArrayDeque<>();
  private @Nullable Locator locator;
  private boolean inBatch;
  private int batchRecords;
  private int operations;
  private boolean inBody;
  private boolean inHeader;
  private @Nullable StringBuilder versionText;
  private ContractVersion contractVersion = ContractVersion.FIRST;

  private MessageValidator(
      ContractSchema contract, SoapVersion version, ValidatorHandler validator) {
    this.contract = contract;
    this.version = version;
    this.validator = validator;
    validator.setErrorHandler(errors);
    setContentHandler(copy.writer());
  }

  /**
   * A message as it was read.
   *
   * @param message in UTF-8, without comments
   * @param version of the contract that its sender knows
   */
  record Checked(byte[] message, ContractVersion version) {}

  /**
   * @param charset what Content-Type says, if it does; it goes before what the XML says
   * @throws MessageRefused if the message is not to be taken
   */
  static Checked check(
      ContractSchema contract, SoapVersion version, byte[] message, Optional<String> charset)
      throws MessageRefused {
    var input = new InputSource(new ByteArrayInputStream(message));
    charset.ifPresent(input::setEncoding);
    ContractSchema.PooledParser parser = contract.borrow();
    var check = new MessageValidator(contract, version, parser.validator());
    try {
      parser.reader().setContentHandler(check);
      parser.reader().setErrorHandler(check);
      parser.reader().parse(input);
    } catch (MessageRefused e) {
      throw e;
    } catch (SAXParseException e) {
      // The parser's word for it is in the server's language; the one constant is the keyword.
      boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new MessageRefused(doctype ? Refusal.DOCTYPE : Refusal.notXml(e.getLineNumber()));
    } catch (SAXException | IOException e) {
      // An encoding that does not exist, or bytes that are not of the encoding named.
      throw new MessageRefused(Refusal.notXml(check.line()));
    } finally {
      contract.release(parser);
    }
    if (check.operations != 1) {
      throw new MessageRefused(Refusal.NOT_SOAP);
    }
    if (check.inBatch && check.batchRecords == 0) {
      throw new MessageRefused(Refusal.batchSize(RecordsEndpoint.MOST_IN_BATCH));
    }
    return new Checked(check.copy.toByteArray(), check.contractVersion);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
    super.setDocumentLocator(locator);
    validator.setDocumentLocator(locator);
  }

  @Override
  public void startDocument() throws SAXException {
    super.startDocument();
    validator.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    super.endDocument();
    validator.endDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    super.startPrefixMapping(prefix, uri);
    validator.startPrefixMapping(prefix, uri);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    int depth = path.size();
    if (depth == 0 && locator instanceof Locator2 known && !"1.0".equals(known.getXMLVersion())) {
      throw new MessageRefused(Refusal.OTHER_XML_VERSION);
    }
    if (depth == DEEPEST) {
      throw new MessageRefused(Refusal.tooDeep(DEEPEST));
    }
    if (depth == 0 && !(uri.equals(version.namespace()) && local.equals("Envelope"))) {
      throw new MessageRefused(Refusal.NOT_SOAP);
    }
    if (depth == 1) {
      inBody = uri.equals(version.namespace()) && local.equals("Body");
      inHeader = uri.equals(version.namespace()) && local.equals("Header");
    }
    if (depth == 2
        && inHeader
        && uri.equals(ContractSchema.NAMESPACE)
        && local.equals(ContractVersion.HEADER)) {
      versionText = new StringBuilder();
    }
    if (depth == 2 && inBody) {
      operations++;
      if (operations > 1) {
        throw new MessageRefused(Refusal.NOT_SOAP);
      }
      if (!contract.hasOperation(uri, local)) {
        throw unexpected(uri, local);
      }
      inBatch = local.equals(BATCH);
    }
    if (isOfOperation(depth)) {
      errors.begin(depth == 2 || contract.isStructure(local));
      validator.startElement(uri, local, qName, attributes);
      if (errors.areOfShape()) {
        throw unexpected(uri, local);
      }
      if (errors.areOfType()) {
        throw new MessageRefused(
            Refusal.xsiType(quoted(uri, local), String.join("/", path), line()));
      }
    }
    if (depth == 3 && inBatch && ++batchRecords > RecordsEndpoint.MOST_IN_BATCH) {
      throw new MessageRefused(Refusal.batchSize(RecordsEndpoint.MOST_IN_BATCH));
    }
    path.addLast(local);
    refuseGrown();
    super.startElement(uri, local, qName, attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    // Blanks are no text: a stack that indents puts them even into an operation without fields, in
    // which the schema, read strictly, allows nothing at all.
    if (isOfOperation(path.size() - 1) && !isBlank(text, start, length)) {
      validator.characters(text, start, length);
    }
    if (versionText != null) {
      versionText.append(text, start, length);
    }
    refuseGrown();
    super.characters(text, start, length);
  }

  /** A copy can be larger than the message: {@code >} becomes {@code &gt;}. */
  private void refuseGrown() throws MessageRefused {
    if (copy.size() > SoapRequestFilter.LARGEST_MESSAGE) {
      throw new MessageRefused(Refusal.tooLarge(SoapRequestFilter.LARGEST_MESSAGE));
    }
  }

  private static boolean isBlank(char[] text, int start, int length) {
    for (int at = start; at < start + length; at++) {
      if (text[at] > ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    path.removeLast();
    if (isOfOperation(path.size())) {
      validator.endElement(uri, local, qName);
      if (errors.areOfShape()) {
        throw unexpected("", "#text");
      }
    }
    if (versionText != null && path.size() == 2) {
      contractVersion =
          ContractVersion.parse(versionText.toString())
              .orElseThrow(() -> new MessageRefused(Refusal.CONTRACT_VERSION));
      versionText = null;
    }
    super.endElement(uri, local, qName);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private boolean isOfOperation(int depth) {
    return inBody && depth >= 2;
  }

  private MessageRefused unexpected(String uri, String local) {
    return new MessageRefused(
        Refusal.unexpected(quoted(uri, local), String.join("/", path), line()));
  }

  private static String quoted(String uri, String local) {
    String name = "{" + uri + "}" + local;
    return name.length() <= LONGEST_NAME_QUOTED
        ? name
        : name.substring(0, LONGEST_NAME_QUOTED) + "…";
  }

  private int line() {
    return locator == null ? 1 : locator.getLineNumber();
  }
}
