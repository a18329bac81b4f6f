/**
 * Corrections, withdrawals and confirmations of records, and doses given abroad. Nothing is checked
 * here: the domain names everything that is wrong, each with its field. Operators and supervisors
 * call it over HTTP.
 */
@NullMarked
package az.pasport.web.api.records;

import org.jspecify.annotations.NullMarked;
