/**
 * Checking a certificate without logging in: at {@code /verify} in the browser, and at {@code
 * /verify/server} here.
 *
 * <p>The page at {@code /verify} is a program of its own ({@code web-module/checker}) that needs no
 * network after its first visit and sends nothing of a certificate anywhere; {@link
 * az.pasport.web.verify.Checker} only hands it out. The rules of the page on the server:
 *
 * <ol>
 *   <li>A certificate comes as the text of its QR code, as a photo (PNG or JPEG), as a PDF or as a
 *       text file. Of several certificates in one file each has its verdict, up to 20.
 *   <li>What a file is, its first bytes say; its name and the browser's word for its type do not
 *       count.
 *   <li>A file has at most 10 MB. A picture has at most 50 million pixels, known from its header
 *       before it is decoded.
 *   <li>Pictures and PDFs are opened in a process of their own, with little memory and a few
 *       seconds: the formats have too many ways of growing in memory and time, and their decoders
 *       too many faults, to be opened beside the signing keys. It has an empty environment, and no
 *       network where the system can take it away ({@link az.pasport.web.verify.ProcessSandbox}).
 *       Of a PDF, all pages are looked at until the time is over; the answer says how many were.
 *   <li>A server reads only so many files at once; one more waits a little, then is told to come
 *       again. A client may ask for as many checks here as by the API, both together.
 *   <li>Nothing of what is checked is stored, logged or put into an address.
 *   <li>Whether a certificate is valid, {@code az.pasport.verification} says; this package only
 *       reads and shows.
 * </ol>
 */
@NullMarked
package az.pasport.web.verify;

import org.jspecify.annotations.NullMarked;
