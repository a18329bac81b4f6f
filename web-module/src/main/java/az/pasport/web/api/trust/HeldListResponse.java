package az.pasport.web.api.trust;

import az.pasport.trustlist.ImportedSignerLists;
import java.time.Instant;
import java.util.List;

/** A list of another country's signers that we hold, as the API shows it. */
public record HeldListResponse(String source, long version, Instant issuedAt, boolean old) {
  /** The lists that we hold. */
  public record All(List<HeldListResponse> lists) {}

  static All all(List<ImportedSignerLists.Held> lists) {
    return new All(
        lists.stream()
            .map(
                list ->
                    new HeldListResponse(
                        list.source(), list.version(), list.issuedAt(), list.old()))
            .toList());
  }
}
