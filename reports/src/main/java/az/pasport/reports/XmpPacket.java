package az.pasport.reports;

import java.io.ByteArrayOutputStream;
import java.util.Calendar;
import java.util.List;
import javax.xml.transform.TransformerException;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAExtensionSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.schema.XMPSchema;
import org.apache.xmpbox.type.AbstractStructuredType;
import org.apache.xmpbox.type.ArrayProperty;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.type.Cardinality;
import org.apache.xmpbox.type.PDFAPropertyType;
import org.apache.xmpbox.type.PDFASchemaType;
import org.apache.xmpbox.type.TypeMapping;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * The XMP metadata of a certificate's PDF: title, author, dates, and the claims PDF/A-3A (ISO
 * 19005-3) and PDF/UA-1 (ISO 14289-1). PDF/A knows no schema of PDF/UA, so the packet describes it.
 */
final class XmpPacket {
  private static final String APPLICATION = "Pasport";
  private static final String PDF_UA = "http://www.aiim.org/pdfua/ns/id/";
  private static final String PDF_UA_PREFIX = "pdfuaid";

  private XmpPacket() {}

  /**
   * Makes the packet; the same values give the same bytes.
   *
   * @param issued in whole seconds
   */
  static byte[] of(String title, String author, Calendar issued) {
    XMPMetadata metadata = XMPMetadata.createXMPMetadata();
    DublinCoreSchema document = metadata.createAndAddDublinCoreSchema();
    document.setTitle(title);
    document.addCreator(author);
    List.of("az", "en").forEach(document::addLanguage);
    XMPBasicSchema file = metadata.createAndAddXMPBasicSchema();
    file.setCreatorTool(APPLICATION);
    file.setCreateDate(issued);
    file.setModifyDate(issued);
    AdobePDFSchema pdf = metadata.createAndAddAdobePDFSchema();
    pdf.setProducer(APPLICATION);
    claimPdfA(metadata);
    claimPdfUa(metadata);
    var out = new ByteArrayOutputStream();
    try {
      new XmpSerializer().serialize(metadata, out, true);
    } catch (TransformerException e) {
      throw new IllegalStateException("this Java has no XML serializer", e);
    }
    return out.toByteArray();
  }

  private static void claimPdfA(XMPMetadata metadata) {
    PDFAIdentificationSchema claim = metadata.createAndAddPDFAIdentificationSchema();
    try {
      claim.setPart(3);
      claim.setConformance("A");
    } catch (BadFieldValueException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void claimPdfUa(XMPMetadata metadata) {
    var claim = new XMPSchema(metadata, PDF_UA, PDF_UA_PREFIX);
    claim.setIntegerPropertyValueAsSimple("part", 1);
    metadata.addSchema(claim);

    TypeMapping types = metadata.getTypeMapping();
    var part = new PDFAPropertyType(metadata);
    addText(types, part, PDFAPropertyType.NAME, "part");
    addText(types, part, PDFAPropertyType.VALUETYPE, "Integer");
    addText(types, part, PDFAPropertyType.CATEGORY, "internal");
    addText(types, part, PDFAPropertyType.DESCRIPTION, "Part of ISO 14289");
    var description = new PDFASchemaType(metadata);
    addText(types, description, PDFASchemaType.SCHEMA, "PDF/UA identification");
    addText(types, description, PDFASchemaType.NAMESPACE_URI, PDF_UA);
    addText(types, description, PDFASchemaType.PREFIX, PDF_UA_PREFIX);
    ArrayProperty properties =
        types.createArrayProperty(
            description.getNamespace(),
            description.getPrefix(),
            PDFASchemaType.PROPERTY,
            Cardinality.Seq);
    properties.addProperty(part);
    description.addProperty(properties);

    PDFAExtensionSchema extension = metadata.createAndAddPDFAExtensionSchemaWithDefaultNS();
    ArrayProperty schemas =
        types.createArrayProperty(
            extension.getNamespace(),
            extension.getPrefix(),
            PDFAExtensionSchema.SCHEMAS,
            Cardinality.Bag);
    schemas.addProperty(description);
    extension.addProperty(schemas);
  }

  private static void addText(
      TypeMapping types, AbstractStructuredType owner, String name, String value) {
    owner.addProperty(types.createText(owner.getNamespace(), owner.getPrefix(), name, value));
  }
}
