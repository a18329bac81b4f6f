/**
 * The audit on the command line, for auditors and operators: {@code ./audit verify} and {@code
 * export}.
 *
 * <ol>
 *   <li>The chain is checked by {@code az.pasport.audit.ChainCheck}, the same code that knows how
 *       it is sealed; nothing is written to a database.
 *   <li>An audit of any length is read as a stream.
 *   <li>Exit codes: 0 for a whole chain, 1 for a broken one; 64 for a command that was not
 *       understood, 66 for a database, file or signed head that cannot be read.
 * </ol>
 */
@NullMarked
package az.pasport.auditor;

import org.jspecify.annotations.NullMarked;
