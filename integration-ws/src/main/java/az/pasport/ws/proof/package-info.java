/**
 * Verifies who sent a message, and hands on only what was proved of it. It is pure Java with
 * credentials and time passed in; what a sender is told is not decided here. Only {@code
 * az.pasport.ws} calls it; the population registry's client reads with its parser.
 */
@NullMarked
package az.pasport.ws.proof;

import org.jspecify.annotations.NullMarked;
