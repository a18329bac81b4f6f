package az.pasport.identity;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import java.util.List;

/**
 * A change that could be done now.
 *
 * @param kind of the action that does it
 * @param subject the entry that it is about
 * @param touched all identities that the officials must not have themselves
 * @param payload what the action needs
 * @param details what would follow from it
 */
record PlannedChange(
    String kind, Person subject, List<Identity> touched, Object payload, List<Detail> details) {
  PlannedChange {
    touched = List.copyOf(touched);
    details = List.copyOf(details);
  }
}
