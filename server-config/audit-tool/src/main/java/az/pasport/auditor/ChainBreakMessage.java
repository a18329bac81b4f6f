package az.pasport.auditor;

import az.pasport.audit.ChainBreak;
import az.pasport.audit.KnownHead;

/** A break of the chain in words. */
final class ChainBreakMessage {
  private ChainBreakMessage() {}

  static String of(ChainBreak found) {
    long place = found.place();
    String time = found.doneAt().map(at -> " (of " + at + ")").orElse("");
    String head = found.against().map(KnownHead::origin).orElse("");
    String entry = "BROKEN at entry " + place + time + ": ";
    return switch (found.kind()) {
      case MISSING -> entry + "it is missing; later entries are there";
      case REPEATED -> entry + "there is more than one entry at this place";
      case CHANGED -> entry + "it is not the entry that was sealed here";
      case PERSONAL_DATA_CHANGED ->
          entry + "whom it names is not what was sealed here; the entry itself is";
      case REWRITTEN ->
          entry
              + "the chain was rewritten; "
              + head
              + " names another entry, and the first change is one of the entries "
              + (found.agreedUpTo() + 1)
              + " to "
              + place;
      case CUT_OFF ->
          entry
              + "the chain ends before it; "
              + head
              + " names entry "
              + found.against().map(known -> known.head().place()).orElse(place)
              + " (an export that is older than the head looks the same: export again)";
    };
  }
}
