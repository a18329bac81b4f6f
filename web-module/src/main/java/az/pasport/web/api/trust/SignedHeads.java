package az.pasport.web.api.trust;

import az.pasport.trustlist.AuditHeads;
import az.pasport.trustlist.PublishedTreeHead;
import az.pasport.trustlist.TreeHeads;
import az.pasport.web.api.validation.IsoDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The signed heads of the audit and of the transparency log: the latest, and those of a day. */
@ApplicationScoped
class SignedHeads {
  private static final String DAY_OF_AUDIT_HEADS = "/audit-heads/";
  private static final String DAY_OF_TREE_HEADS = "/tree-heads/";

  @Inject AuditHeads auditHeads;
  @Inject TreeHeads treeHeads;

  /** The file at a path below {@code /trust}; empty if there is none. */
  Optional<TrustFile> file(String path) {
    return switch (path) {
      case "/audit-head" ->
          auditHeads.latest().map(jws -> TrustFile.of("application/jose", "audit-head.jws", jws));
      case "/tree-head" ->
          treeHeads
              .latest()
              .map(PublishedTreeHead::jws)
              .map(jws -> TrustFile.of("application/jose", "tree-head.jws", jws));
      default ->
          headsOf(path, DAY_OF_AUDIT_HEADS, auditHeads::of)
              .or(() -> headsOf(path, DAY_OF_TREE_HEADS, treeHeads::of));
    };
  }

  /** The signed heads of a day of UTC, a line each; empty for another path, and where none were. */
  private static Optional<TrustFile> headsOf(
      String path, String folder, Function<LocalDate, List<String>> heads) {
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    String day = path.substring(folder.length());
    return IsoDate.parse(day)
        .map(heads)
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                TrustFile.of(
                    "text/plain;charset=us-ascii",
                    folder.replace("/", "") + "-" + day + ".txt",
                    String.join("\n", found) + "\n"));
  }
}
