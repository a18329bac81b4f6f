/**
 * Whose signatures are believed: imported lists of foreign signers, the list of all signers, and
 * the signed documents for readers without a network. No private key lives here, and no certificate
 * is signed or checked here. Called by the verifier, and by the web for documents and imports.
 */
@NullMarked
package az.pasport.trustlist;

import org.jspecify.annotations.NullMarked;
