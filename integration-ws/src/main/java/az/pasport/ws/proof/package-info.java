/** Proves who sent a message, and hands on only what was proved. */
@NullMarked
package az.pasport.ws.proof;

import org.jspecify.annotations.NullMarked;
