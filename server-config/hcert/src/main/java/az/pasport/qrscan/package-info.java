/**
 * Finding the QR code of a certificate in a picture. A pure library: it knows no Jakarta and no
 * other package of this system.
 *
 * <ol>
 *   <li>A picture is a stranger's: its size is read from its header and its scans are counted
 *       before it is decoded, and all work on it ends at a {@link az.pasport.qrscan.Deadline}.
 *   <li>What a file is, its first bytes say ({@link az.pasport.qrscan.FileFormat}).
 *   <li>Codes are found at any rotation, light on dark too, seen at an angle, and in noise ({@link
 *       az.pasport.qrscan.QrSearch}). The text is given as it stands in the code; whether it is a
 *       certificate, {@code az.pasport.hcert} says.
 * </ol>
 *
 * <p>PDFs are not opened here. A server decodes strangers' pictures and PDFs in a process of its
 * own, see {@code az.pasport.web.verify}.
 */
@NullMarked
package az.pasport.qrscan;

import org.jspecify.annotations.NullMarked;
