/**
 * The watch over records that were taken: rules that find patterns of false entries, and the alerts
 * that officials decide. Nothing here refuses or changes a record, and no certificate follows from
 * an alert. A timer feeds it; the staff console, the API and the evaluation of {@code ./bench
 * fraud} call it.
 */
@NullMarked
package az.pasport.fraud;

import org.jspecify.annotations.NullMarked;
