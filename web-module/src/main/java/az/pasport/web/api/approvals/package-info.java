/**
 * What waits for a second official, the auditor's list of a day, and the files of evidence. What
 * may be approved and by whom is decided in {@code az.pasport.approval}. Staff call it over HTTP;
 * other packages of the API use {@code ApprovalResponse} for their 202 answers.
 */
@NullMarked
package az.pasport.web.api.approvals;

import org.jspecify.annotations.NullMarked;
