/**
 * Whose signatures are believed: the imported lists of foreign signers, the list of all trusted
 * signers, and the signed documents for readers without a network. No private key lives here, and
 * no certificate is signed or checked here. Called by {@code verification}, and by the web for
 * documents and imports.
 */
@NullMarked
package az.pasport.trustlist;

import org.jspecify.annotations.NullMarked;
