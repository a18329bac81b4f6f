package az.pasport.audit;

import az.pasport.security.Caller;

/**
 * What was refused to whom. Equal ones of one minute are counted together.
 *
 * @param actor the text of {@link Caller#actor}
 * @param subject what it was about, from a small set of values: never text that a stranger sent
 */
public record RefusedAction(RefusalKind kind, String actor, String subject, String address) {
  private static final String MANY = "many";

  /** One action in place of all of a kind for which there is no more room. */
  static RefusedAction ofMany(RefusalKind kind) {
    return new RefusedAction(kind, MANY, MANY, MANY);
  }
}
