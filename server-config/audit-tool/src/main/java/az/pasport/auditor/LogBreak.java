package az.pasport.auditor;

/**
 * The first place at which the log is not what it was, or not what its head says.
 *
 * @param index of the first entry that is wrong, from 0; of a contradicted head, up to which
 * @param agreedUpTo how many entries a head confirms before
 * @param against the head that is contradicted or contradicts
 */
record LogBreak(Kind kind, long index, long agreedUpTo, SignedTreeHead against) {
  enum Kind {
    /** The head is of another log. */
    OTHER_LOG,
    /** The log has fewer entries than a head that was seen, or than its own head says. */
    CUT_OFF,
    /** An entry is not the one that was seen at its place. */
    CHANGED,
    /** Two heads of the same log contradict each other, and the entries do not say where. */
    FORKED,
    /** A head and the entries that are given for it contradict each other. */
    HEAD_CONTRADICTED
  }

  /** For people. */
  String describe() {
    String broken = "BROKEN at entry " + index + ": ";
    return switch (kind) {
      case OTHER_LOG ->
          "BROKEN: " + against.describe() + " is of another log than what was seen before";
      case CUT_OFF -> broken + "the log ends before it; it is in " + against.describe();
      case CHANGED ->
          broken
              + "it is not the entry that was there before; the log contradicts "
              + against.describe();
      case FORKED ->
          "BROKEN: the log has two histories; "
              + against.describe()
              + " does not continue what was seen before, although the entries are the same";
      case HEAD_CONTRADICTED ->
          broken
              + against.describe()
              + " is not of these entries; the first that is wrong is one of the entries "
              + agreedUpTo
              + " to "
              + index;
    };
  }
}
