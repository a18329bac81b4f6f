/**
 * The audit and the log of issued certificates on the command line. How the chain is sealed is
 * known by {@code az.pasport.audit} alone, how an entry of the log is made by {@code
 * az.pasport.transparency}, and no database is written to. Auditors and operators call it.
 */
@NullMarked
package az.pasport.auditor;

import org.jspecify.annotations.NullMarked;
