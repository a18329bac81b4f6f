package az.pasport.approval;

import java.util.List;
import java.util.Optional;

/** A kind of change that needs a second official. Implementations are beans found by CDI. */
public interface ApprovedAction {
  /** The kind's name in requests, e.g. {@code FACILITY_SECRET}; at most 40 characters. */
  String kind();

  /** What the request would change, as things are now; without secrets and their hashes. */
  List<Detail> details(ApprovalRequest request);

  /**
   * Does what was asked. Runs in the transaction of the approval: a failure undoes the approval
   * too.
   *
   * @return what the audit calls the thing that was changed, e.g. {@code record:UUID}
   * @throws RuntimeException an application exception that rolls back, if it cannot be done any
   *     more
   */
  String execute(ApprovalRequest request);

  /**
   * One line of what a request says.
   *
   * @param field its name, e.g. {@code dose.lot}; the page has words for it
   * @param before the value that it replaces; empty if it replaces none
   */
  record Detail(String field, String value, Optional<String> before) {
    public static Detail of(String field, String value) {
      return new Detail(field, value, Optional.empty());
    }
  }
}
