package az.pasport.decree;

/** The life of a draft. */
public enum DraftStatus {
  DRAFT,
  /** It is in the book. */
  PUBLISHED,
  /** It was put away. */
  DISCARDED
}
