package az.pasport.decree;

/** The life of a draft. */
public enum DraftStatus {
  DRAFT,
  PUBLISHED,
  DISCARDED
}
