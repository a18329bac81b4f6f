package az.pasport.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The foreign signers are those of the imported lists. */
@ApplicationScoped
class ListedSigners implements ForeignSigners {
  @Inject ImportedSignerLists lists;

  @Override
  public Object editions() {
    return lists.held();
  }

  @Override
  public List<TrustedSigner> all() {
    return lists.signers();
  }
}
