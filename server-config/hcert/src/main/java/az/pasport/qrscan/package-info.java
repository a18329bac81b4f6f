/**
 * Finds the QR code of a certificate in a picture. A pure library: no Jakarta, no other package of
 * this system, and no PDF, which {@code az.pasport.web.verify} opens. Called by the check page's
 * process for strangers' files, and by {@code ./hcert}.
 */
@NullMarked
package az.pasport.qrscan;

import org.jspecify.annotations.NullMarked;
