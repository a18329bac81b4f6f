package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Undoes that an identity was joined to a person, once a second official agrees. */
@ApplicationScoped
class IdentityParting extends ApprovedPersonChange<IdentityParting.Parting> {
  @Inject PersonHistory history;
  @Inject ChangePreview preview;
  @Inject ChangeEffects effects;

  /** The entry leads to another one. */
  record Parting(@JsonProperty("joined") long entry, String reason)
      implements ApprovedPersonChange.Wanted {}

  IdentityParting() {
    super("IDENTITY_PARTING", Parting.class);
  }

  PlannedChange plan(Person entry, String reason) {
    return plan(entry, new Parting(entry.id(), reason));
  }

  @Override
  void requirePossible(Person entry, Parting wanted) {
    if (!entry.isJoined()) {
      throw new PersonChangeRefused(Reason.NOT_JOINED, "person");
    }
    // A doubt is known by the certificate that was revoked, which stays with one of the two.
    if (preview.isInDoubt(entry.holder())) {
      throw new PersonChangeRefused(Reason.RECORD_IN_DOUBT, "person");
    }
  }

  @Override
  void describe(Person entry, Parting wanted, List<Detail> lines) {
    lines.addAll(PersonDetailLines.of("person.", entry.holder()));
    if (entry.isJoined()) {
      lines.addAll(PersonDetailLines.of("other.", entry));
      lines.add(preview.recordsOf(entry));
      preview.revokedByParting(entry).forEach(lines::add);
    }
  }

  @Override
  Person change(Person entry, Parting wanted, ApprovalRequest request) {
    Person holder = entry.holder();
    history.part(entry, request.id());
    effects.updateCertificates(holder, request);
    effects.updateCertificates(entry, request);
    effects.audit(request, "IDENTITIES_PARTED", holder, entry);
    return holder;
  }
}
