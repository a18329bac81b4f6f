package az.pasport.decree;

/** Whether it is known what a draft would do: nobody signs blind. */
public interface ImpactCheck {
  /**
   * Whether it was counted over everybody.
   *
   * @param edition of the book with which the draft was compared
   */
  boolean of(long draftId, long edition);
}
