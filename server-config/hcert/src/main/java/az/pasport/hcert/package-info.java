/**
 * The signed text inside the QR: the EU's Electronic Health Certificate container (HCERT) around a
 * Digital COVID Certificate (DCC). Plain Java: it knows no Jakarta, no database and no clock, and
 * of this system only dates ({@code az.pasport.time}).
 *
 * <p>The layers, from the outside in:
 *
 * <pre>
 * HC1:  prefix, then Base45 (RFC 9285)     {@link az.pasport.hcert.HcertDecoder}, {@link
 *                                          az.pasport.hcert.HcertFormat}
 *   zlib (RFC 1950), inflated under a cap
 *     COSE_Sign1 (RFC 9052), CBOR tag 18   {@link az.pasport.hcert.CoseSign1}
 *       CWT claims (RFC 8392)              {@link az.pasport.hcert.Hcert}
 *         -260 / 1: the DCC, schema 1.3.x  {@link az.pasport.hcert.Dcc}
 * </pre>
 *
 * <p>The rules:
 *
 * <ol>
 *   <li>Writing is strict: what {@link az.pasport.hcert.HcertEncoder} writes satisfies DCC schema
 *       1.3.3 or our own form's, with definite lengths, the smallest integers and exactly one
 *       entry.
 *   <li>Reading is lenient: what issuers of other countries were seen to write is understood (CBOR
 *       tags, indefinite lengths, dates with a time, white space around values, keys on larger
 *       curves, a key identifier or algorithm in the unprotected header, fields nobody knows), and
 *       judged by the version of the schema that it names. What cannot be understood is named,
 *       field by field, in {@link az.pasport.hcert.Dcc#problems()}. ADR 34 has the choices.
 *   <li>The text comes from strangers. Every size is capped before memory is spent ({@link
 *       az.pasport.hcert.InputLimits}), and the only exception that a reader throws is {@link
 *       az.pasport.hcert.HcertException}, with a typed reason.
 *   <li>One content has one text: a text in which a single character of the alphabet was changed
 *       never decodes to a content that verifies. Base45 groups out of range, bytes after the end,
 *       and bits of the deflate stream that carry nothing are refused for that reason. What mail
 *       and messengers add between the characters is not of the alphabet and is dropped ({@link
 *       az.pasport.hcert.PastedText}).
 *   <li>Decoding trusts nobody. A decoded {@link az.pasport.hcert.Hcert} is a claim until {@link
 *       az.pasport.hcert.Hcert#verify} said yes with a key that the caller trusts; show nothing of
 *       it before.
 *   <li>An identifier (UVCI) of ours carries no personal data; the check character of a foreign one
 *       is never a reason to refuse.
 *   <li>A certificate of contraindication is no DCC and never looks like one, whatever is done to
 *       its text: the same container carries it under another prefix and another claim ({@link
 *       az.pasport.hcert.HcertFormat}). Why vaccination is contraindicated is not in it. Prefix and
 *       claim that do not belong together are refused.
 * </ol>
 */
@NullMarked
package az.pasport.hcert;

import org.jspecify.annotations.NullMarked;
