/**
 * Paper, pictures and files: the printed certificate, its QR code, the daily figures. No rule and
 * no query belongs here, and no template is compiled by the server. Called by the web, through
 * {@code CertificatePrinter} and the exporters' interfaces.
 */
@NullMarked
package az.pasport.reports;

import org.jspecify.annotations.NullMarked;
