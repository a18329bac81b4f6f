/**
 * Certificates on the command line, for integrators: {@code ./hcert decode}, {@code verify}, {@code
 * encode} and {@code conformance}.
 *
 * <ol>
 *   <li>Formats, checks and pictures are those of the library ({@code az.pasport.hcert}, {@code
 *       az.pasport.verification}, {@code az.pasport.qrscan}); nothing is read, written or verified
 *       here in another way than the server does.
 *   <li>Nothing is asked of a server: what is trusted comes in a file.
 *   <li>Only a demo key signs, made for the one run. There is no option for another, and there must
 *       be none: see the package {@code az.pasport.keys}.
 *   <li>What is shown of a certificate that was not verified is a stranger's claim, and {@code
 *       decode} says so.
 *   <li>Exit codes: 0 for yes (valid, decoded, all met), 1 for no, 2 for cannot tell; 64 for a
 *       command that was not understood, 66 for a file that cannot be read.
 * </ol>
 */
@NullMarked
package az.pasport.tool;

import org.jspecify.annotations.NullMarked;
