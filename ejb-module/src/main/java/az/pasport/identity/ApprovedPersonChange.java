package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of one person, done once a second official agrees.
 *
 * @param <W> what is wanted, as the request stores it
 */
abstract class ApprovedPersonChange<W extends ApprovedPersonChange.Wanted>
    implements ApprovedAction {
  private String kind;
  private Class<W> type;

  @Inject People people;

  /** What every change states. */
  interface Wanted {
    /** The number of an entry of the person's. */
    long entry();

    String reason();
  }

  /** For the container's proxies. */
  @SuppressWarnings("NullAway.Init")
  ApprovedPersonChange() {}

  ApprovedPersonChange(String kind, Class<W> type) {
    this.kind = kind;
    this.type = type;
  }

  /** Throws {@link PersonChangeRefused} if the change cannot be done. */
  abstract void requirePossible(Person entry, W wanted);

  /** Adds what the change would do, and what would follow from it. */
  abstract void describe(Person entry, W wanted, List<Detail> lines);

  /** Makes the change, and returns the entry that the request's outcome names. */
  abstract Person change(Person entry, W wanted, ApprovalRequest request);

  /** The identities that no official who asks or decides may have. */
  List<Identity> touched(Person entry, W wanted) {
    return entry.identities();
  }

  /** Plans the change, or throws {@link PersonChangeRefused} if it cannot be done. */
  PlannedChange plan(Person entry, W wanted) {
    requirePossible(entry, wanted);
    return new PlannedChange(kind, entry, touched(entry, wanted), wanted, lines(entry, wanted));
  }

  private List<Detail> lines(Person entry, W wanted) {
    var lines = new ArrayList<Detail>();
    describe(entry, wanted, lines);
    lines.add(Detail.of("change.reason", wanted.reason()));
    return lines;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    W wanted = request.payload(type);
    return people.byNumber(wanted.entry()).map(entry -> lines(entry, wanted)).orElse(List.of());
  }

  @Override
  public String execute(ApprovalRequest request) {
    W wanted = request.payload(type);
    Person entry =
        people
            .entryForUpdate(wanted.entry())
            .orElseThrow(() -> new PersonChangeRefused(Reason.NO_SUCH_PERSON, "person"));
    ConflictOfInterestCheck.refuse(request, touched(entry, wanted));
    requirePossible(entry, wanted);
    return "person:" + change(entry, wanted, request).id();
  }
}
