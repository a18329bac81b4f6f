/**
 * Who a record or a certificate is about: identities, names, birth dates, deaths, and their
 * history. Records, certificates and logins do not belong here. {@code intake}, {@code record},
 * {@code certificate}, {@code identity}, {@code cabinet} and {@code lookup} find people here.
 */
@NullMarked
package az.pasport.person;

import org.jspecify.annotations.NullMarked;
