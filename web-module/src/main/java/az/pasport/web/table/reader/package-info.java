/**
 * The program that opens workbooks of strangers, in a process of its own. It knows nothing of the
 * server, and its libraries stand where the server does not find them. {@code table} starts it.
 */
@NullMarked
package az.pasport.web.table.reader;

import org.jspecify.annotations.NullMarked;
