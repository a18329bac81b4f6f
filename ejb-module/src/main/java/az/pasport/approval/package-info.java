/**
 * What one official asks for and a second one decides, and what an official may do alone. No kind
 * of change belongs here: its package implements {@link az.pasport.approval.ApprovedAction}. Each
 * package whose changes need a second official calls it, and so do the staff's pages and API.
 */
@NullMarked
package az.pasport.approval;

import org.jspecify.annotations.NullMarked;
