package az.pasport.person;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a name stands in a machine-readable zone, letter by letter. A letter may have several
 * spellings: states choose among those of ICAO's tables.
 *
 * @param letters for each letter its spellings, the one to write first
 * @param unknown code points that no table knows
 */
record MachineSpelling(List<List<String>> letters, List<Integer> unknown) {
  private static final String FILLER = "<";

  MachineSpelling {
    letters = List.copyOf(letters);
    unknown = List.copyOf(unknown);
  }

  /** The spelling to write: words parted by a single {@code <}. */
  String preferred() {
    return letters.stream().map(spellings -> spellings.get(0)).collect(Collectors.joining());
  }

  /** Whether there is a spelling that both names can have. */
  boolean canBe(MachineSpelling other) {
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(0, 0, "", true)));
    Set<Step> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (step.lead.isEmpty()
          && step.mine == letters.size()
          && step.theirs == other.letters.size()) {
        return true;
      }
      step.next(letters, other.letters).stream().filter(seen::add).forEach(open::push);
    }
    return false;
  }

  /**
   * So many letters of both names are read.
   *
   * @param lead what the one has that is ahead, beyond the other
   * @param mineLeads whether that one is the first name
   */
  private record Step(int mine, int theirs, String lead, boolean mineLeads) {
    List<Step> next(List<List<String>> mineAll, List<List<String>> theirsAll) {
      boolean readMine = lead.isEmpty() ? mine < mineAll.size() : !mineLeads;
      List<List<String>> all = readMine ? mineAll : theirsAll;
      int at = readMine ? mine : theirs;
      var next = new ArrayList<Step>();
      for (String spelling : at < all.size() ? all.get(at) : List.<String>of()) {
        int nowMine = readMine ? mine + 1 : mine;
        int nowTheirs = readMine ? theirs : theirs + 1;
        if (lead.startsWith(spelling)) {
          next.add(new Step(nowMine, nowTheirs, lead.substring(spelling.length()), mineLeads));
        } else if (spelling.startsWith(lead)) {
          next.add(new Step(nowMine, nowTheirs, spelling.substring(lead.length()), readMine));
        }
      }
      return next;
    }
  }

  /** Puts a spelling together, word by word. */
  static final class Builder {
    private final List<List<String>> letters = new ArrayList<>();
    private final List<List<String>> word = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();

    void letter(List<String> spellings) {
      word.add(spellings);
    }

    /** Says the letter before once more, if there is one in this word. */
    void twice() {
      if (!word.isEmpty()) {
        word.add(word.get(word.size() - 1));
      }
    }

    /** Ends a word. Of one whose letters are not encoded, nothing is left. */
    void endWord() {
      if (!word.stream().allMatch(spellings -> spellings.get(0).isEmpty())) {
        if (!letters.isEmpty()) {
          letters.add(List.of(FILLER));
        }
        letters.addAll(word);
      }
      word.clear();
    }

    void unknown(int letter) {
      unknown.add(letter);
      endWord();
    }

    MachineSpelling build() {
      endWord();
      return new MachineSpelling(letters, unknown);
    }
  }
}
