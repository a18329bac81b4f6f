package az.pasport.auditor;

import az.pasport.audit.KnownHead;
import az.pasport.audit.StoredChain;
import az.pasport.tool.UnusableInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signed heads that a database has. Whoever can write to it can delete all of them, so
 * they prove less than heads that were kept elsewhere; but none of them can be put in another's
 * place.
 */
final class StoredHeadsCheck {
  private final SignedHeads reader;
  private final List<KnownHead> rightlySigned = new ArrayList<>();
  private @Nullable String firstSwapped;

  StoredHeadsCheck(SignedHeads reader) {
    this.reader = reader;
  }

  void accept(StoredChain.SignedHead stored) {
    try {
      KnownHead signed = reader.head(stored.document());
      if (signed.head().equals(stored.head())) {
        rightlySigned.add(signed);
      } else {
        swapped(stored, "is of entry " + signed.head().place() + " or of another hash");
      }
    } catch (UnusableInput e) {
      swapped(stored, "is not rightly signed: " + e.getMessage());
    }
  }

  private void swapped(StoredChain.SignedHead stored, String why) {
    if (firstSwapped == null) {
      firstSwapped =
          "BROKEN at entry " + stored.head().place() + ": the signed head stored for it " + why;
    }
  }

  /** Those that the chain has to contain. */
  List<KnownHead> rightlySigned() {
    return rightlySigned;
  }

  /** What is wrong with the first head that is not the one of its place, for people. */
  Optional<String> firstSwapped() {
    return Optional.ofNullable(firstSwapped);
  }
}
