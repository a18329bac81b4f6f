package az.pasport.web.api.trust;

import az.pasport.trustlist.RevocationLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The files that the index of revocations names, under {@code /trust/revocations/files/}. Whole
 * files only: a request for one entry would tell whom its sender checks.
 */
@ApplicationScoped
class RevocationFiles {
  private static final String FOLDER = "/revocations/files/";

  @Inject RevocationLists revocations;

  /** The file at a path below {@code /trust}; empty if there is none. */
  Optional<TrustFile> file(String path) {
    if (!path.startsWith(FOLDER)) {
      return Optional.empty();
    }
    String name = path.substring(FOLDER.length());
    return revocations
        .file(name)
        .map(file -> TrustFile.namedByDigest(file.type(), name, file.content()));
  }
}
