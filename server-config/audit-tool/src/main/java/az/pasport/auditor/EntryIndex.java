package az.pasport.auditor;

import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds entries in a copy of the log: a hash table over the file, which needs sixteen bytes of
 * memory or less for each entry. A copy has at most 67 million entries, the most that one mapping
 * of a file holds.
 */
final class EntryIndex {
  private static final int FREE = -1;

  private final ByteBuffer entries;
  private final int[] slots;

  private EntryIndex(ByteBuffer entries) {
    this.entries = entries;
    int size = entries.capacity() / LogCopy.ENTRY_BYTES;
    this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2)];
    Arrays.fill(slots, FREE);
    for (int index = 0; index < size; index++) {
      put(index);
    }
  }

  /**
   * @throws UnusableInput if the copy cannot be read or is too large
   */
  static EntryIndex of(LogCopy copy) {
    try (FileChannel file = FileChannel.open(copy.entriesFile())) {
      if (file.size() > Integer.MAX_VALUE) {
        throw new UnusableInput("the copy of the log is larger than 2 GB");
      }
      return new EntryIndex(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + copy.entriesFile(), e);
    }
  }

  /** Where an entry is in the tree; empty if it is not there. */
  OptionalInt find(LogEntry entry) {
    ByteBuffer wanted = ByteBuffer.wrap(entry.bytes());
    for (int slot = slot(wanted); slots[slot] != FREE; slot = next(slot)) {
      if (at(slots[slot]).equals(wanted)) {
        return OptionalInt.of(slots[slot]);
      }
    }
    return OptionalInt.empty();
  }

  /** How many entries there are. */
  int size() {
    return entries.capacity() / LogCopy.ENTRY_BYTES;
  }

  private void put(int index) {
    int slot = slot(at(index));
    while (slots[slot] != FREE) {
      slot = next(slot);
    }
    slots[slot] = index;
  }

  private ByteBuffer at(int index) {
    return entries.slice(index * LogCopy.ENTRY_BYTES, LogCopy.ENTRY_BYTES);
  }

  /** An entry is a hash already: its first bits say where it begins to be looked for. */
  private int slot(ByteBuffer entry) {
    return entry.getInt(0) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
