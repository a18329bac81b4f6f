/**
 * The audit on the command line: {@code ./audit verify} and {@code ./audit export}. How the chain
 * is sealed is known by {@code az.pasport.audit} alone, and no database is written to. Auditors and
 * operators call it.
 */
@NullMarked
package az.pasport.auditor;

import org.jspecify.annotations.NullMarked;
