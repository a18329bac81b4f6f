package az.pasport.lookup;

import az.pasport.certificate.ShortCode;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.SearchName;
import java.util.List;

/** What a verifier asks about. */
public sealed interface LookupRequest {
  LookupMethod method();

  LookupCandidates.Found find(LookupCandidates candidates);

  /** A certificate, by the code under its QR. */
  record ByCode(ShortCode code) implements LookupRequest {
    @Override
    public LookupMethod method() {
      return LookupMethod.CODE;
    }

    @Override
    public LookupCandidates.Found find(LookupCandidates candidates) {
      return candidates.byCode(code);
    }
  }

  /** A person, by the first known of several ways to write one FIN or document. */
  record ByIdentity(LookupMethod method, List<Identity> identities, int birthYear)
      implements LookupRequest {
    public ByIdentity {
      identities = List.copyOf(identities);
    }

    @Override
    public LookupCandidates.Found find(LookupCandidates candidates) {
      return candidates.byIdentity(identities, birthYear);
    }
  }

  /** A person, by family name, given name and patronymic, which may be missing where it is. */
  record ByName(SearchName name, int birthYear) implements LookupRequest {
    public ByName(PersonName name, int birthYear) {
      this(SearchName.of(name), birthYear);
    }

    @Override
    public LookupMethod method() {
      return LookupMethod.NAME;
    }

    @Override
    public LookupCandidates.Found find(LookupCandidates candidates) {
      return candidates.byName(name, birthYear);
    }
  }
}
