/**
 * Where the world reaches this application: one setting, {@code pasport.public-url}. Nothing is
 * taken from a request here: its sender writes the {@code Host}. Whatever writes an absolute URL,
 * sets a cookie or checks a host calls it.
 */
@NullMarked
package az.pasport.publicurl;

import org.jspecify.annotations.NullMarked;
