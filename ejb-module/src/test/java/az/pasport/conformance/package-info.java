/**
 * Makes the project's own test vectors for health certificates. Nothing here uses the encoder under
 * test: every layer is built with the JDK, Jackson, Bouncy Castle and ZXing, so that a mistake
 * which encoder and decoder share does not go unnoticed.
 */
@NullMarked
package az.pasport.conformance;

import org.jspecify.annotations.NullMarked;
