/**
 * The audit as auditors search and export it. Every look is itself audited. How entries are stored
 * and sealed does not belong here, and nothing is changed. The staff console and the API call it.
 */
@NullMarked
package az.pasport.auditsearch;

import org.jspecify.annotations.NullMarked;
