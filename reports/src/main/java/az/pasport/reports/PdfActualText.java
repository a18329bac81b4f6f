package az.pasport.reports;

import java.io.IOException;
import java.text.Bidi;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Moves the text of a shaped line from the marks in the page's content to its element of the
 * structure, where screen readers find it in the order of reading.
 *
 * <p>A line with marks on its letters keeps it in the content, if it runs in one direction:
 * programs that extract texts put such marks in wrong places when they have nothing but the glyphs.
 * Of all other lines they get more out of the glyphs: PDFBox takes the text for glyphs from left to
 * right, and turns a line of both directions round as a whole.
 */
final class PdfActualText {
  private final COSBase elements;

  private PdfActualText(COSBase elements) {
    this.elements = elements;
  }

  static PdfActualText of(PDDocument document, PDPage page) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    var value = root.getParentTree().getValue(page.getStructParents());
    return new PdfActualText(((COSObjectable) value).getCOSObject());
  }

  /** Takes the text out of the properties of marked content. */
  void move(Object properties) {
    if (properties instanceof COSDictionary marks
        && marks.getDictionaryObject(COSName.ACTUAL_TEXT) instanceof COSString text
        && !(hasMarks(text.getString()) && runsInOneDirection(text.getString()))
        && elements instanceof COSArray all
        && all.getObject(marks.getInt(COSName.MCID)) instanceof COSDictionary element) {
      element.setItem(COSName.ACTUAL_TEXT, text);
      marks.removeItem(COSName.ACTUAL_TEXT);
    }
  }

  private static boolean hasMarks(String text) {
    return text.chars().anyMatch(unit -> Character.getType(unit) == Character.NON_SPACING_MARK);
  }

  private static boolean runsInOneDirection(String text) {
    var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return bidi.isLeftToRight()
        || bidi.isRightToLeft() && text.chars().noneMatch(Character::isMirrored);
  }
}
