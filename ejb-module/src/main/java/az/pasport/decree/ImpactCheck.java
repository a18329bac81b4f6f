package az.pasport.decree;

/** Whether it is known what a draft would do: nobody signs blind. */
public interface ImpactCheck {
  /** Whether it was counted over everybody, compared with this edition of the book. */
  boolean of(long draftId, long edition);
}
