/**
 * Corrections, withdrawals and confirmations of records, and doses given abroad.
 *
 * <p>Nothing is checked here: the domain names everything that is wrong, each with its field.
 *
 * <p>Called over HTTP by operators and supervisors.
 */
@NullMarked
package az.pasport.web.api.records;

import org.jspecify.annotations.NullMarked;
