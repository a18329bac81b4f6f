/**
 * The transparency log of issued certificates over HTTP: entries, proofs, and how far it is. No
 * personal data, and no signature is made here. Anybody calls it; holders get the proof of their
 * own certificate by {@code certificates}.
 */
@NullMarked
package az.pasport.web.api.transparency;

import org.jspecify.annotations.NullMarked;
