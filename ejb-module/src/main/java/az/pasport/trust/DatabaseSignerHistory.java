package az.pasport.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** The history is what {@link PublishedSigners} recorded. */
@ApplicationScoped
class DatabaseSignerHistory implements SignerHistory {
  @Inject PublishedSigners signers;

  @Override
  public Set<KeyId> published() {
    return signers.keyIds().stream().map(KeyId::new).collect(Collectors.toUnmodifiableSet());
  }
}
