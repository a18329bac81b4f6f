package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets two identities lead to one person, once a second official agrees. */
@ApplicationScoped
class IdentityJoin implements ApprovedAction {
  static final String KIND = "IDENTITY_JOIN";

  @Inject People people;
  @Inject PersonHistory history;
  @Inject ChangePreview preview;
  @Inject ChangeEffects effects;

  /** The numbers of two entries; the second will lead to the first. */
  record Wanted(long holder, long joined, String reason) {}

  /** Throws {@link PersonChangeRefused} if the two cannot be joined. */
  PlannedChange plan(Person one, Person other, String reason) {
    if (one.holder() == other.holder()) {
      throw new PersonChangeRefused(Reason.ONE_PERSON_ALREADY, "other");
    }
    boolean swapped = isHeldByOther(one.holder(), other.holder());
    Person holder = swapped ? other.holder() : one.holder();
    Person joined = swapped ? one.holder() : other.holder();
    if (joined.entries().size() > 1) {
      throw new PersonChangeRefused(Reason.OTHERS_ARE_JOINED, "other");
    }
    return new PlannedChange(
        KIND,
        holder,
        touched(holder, joined),
        new Wanted(holder.id(), joined.id(), reason),
        lines(holder, joined, reason));
  }

  /**
   * Whether the second of two becomes the holder: where it alone has a FIN, by which a person logs
   * in; or where it alone has other identities, which cannot be joined a second time.
   */
  private static boolean isHeldByOther(Person one, Person other) {
    boolean oneHasFin = one.identity().fin().isPresent();
    boolean otherHasFin = other.identity().fin().isPresent();
    return oneHasFin == otherHasFin
        ? one.entries().size() == 1 && other.entries().size() > 1
        : otherHasFin;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    return people
        .byNumber(wanted.holder())
        .flatMap(
            holder ->
                people
                    .byNumber(wanted.joined())
                    .map(joined -> lines(holder, joined, wanted.reason())))
        .orElse(List.of());
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Stream.of(wanted.holder(), wanted.joined()).sorted().forEach(people::findForUpdate);
    Person holder = entry(wanted.holder(), "person");
    Person joined = entry(wanted.joined(), "other");
    ConflictOfInterestCheck.refuse(request, touched(holder, joined));
    if (holder.isJoined() || joined.isJoined() || joined.entries().size() > 1) {
      throw new PersonChangeRefused(Reason.CHANGED_MEANWHILE, "other");
    }
    history.join(joined, holder, request.id());
    effects.updateCertificates(holder, request);
    effects.audit(request, "IDENTITIES_JOINED", holder, joined);
    return "person:" + joined.id();
  }

  private Person entry(long number, String field) {
    return people
        .entryForUpdate(number)
        .orElseThrow(() -> new PersonChangeRefused(Reason.NO_SUCH_PERSON, field));
  }

  private List<Detail> lines(Person holder, Person joined, String reason) {
    var lines = new ArrayList<>(PersonDetailLines.of("person.", holder));
    lines.addAll(PersonDetailLines.of("other.", joined));
    lines.add(preview.recordsOf(joined));
    if (holder.holder() != joined.holder()) {
      preview.contradictions(holder, joined).forEach(lines::add);
      preview.revokedByJoining(holder, joined).forEach(lines::add);
    }
    lines.add(Detail.of("change.reason", reason));
    return lines;
  }

  private static List<Identity> touched(Person holder, Person joined) {
    return Stream.concat(holder.identities().stream(), joined.identities().stream()).toList();
  }
}
