/**
 * Who calls: the caller's type and the names by which the container, the log and the audit know a
 * caller.
 *
 * <ol>
 *   <li>Here live values that every room may use. What a caller may do is decided by the rooms.
 *   <li>Nothing here knows another room, or the edges. The edges make callers, the rooms take them.
 *   <li>A caller's text is written in one place, and never parsed.
 * </ol>
 */
@NullMarked
package az.pasport.security;

import org.jspecify.annotations.NullMarked;
