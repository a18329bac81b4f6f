/**
 * How XML is read here, whoever reads it.
 *
 * <ol>
 *   <li>One parser, the JDK's own, with one set of limits.
 * </ol>
 */
@NullMarked
package az.pasport.ws.xml;

import org.jspecify.annotations.NullMarked;
