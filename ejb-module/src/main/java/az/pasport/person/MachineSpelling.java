package az.pasport.person;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern FILLERS = Pattern.compile("<+");
  private static final Pattern AROUND = Pattern.compile("^<|<$");

  MachineSpelling {
    letters = List.copyOf(letters);
    unknown = List.copyOf(unknown);
  }

  /** The spelling to write: words parted by a single {@code <}. */
  String preferred() {
    String whole =
        letters.stream().map(spellings -> spellings.get(0)).collect(Collectors.joining());
    return AROUND.matcher(FILLERS.matcher(whole).replaceAll(FILLER)).replaceAll("");
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

  /** Puts a spelling together. */
  static final class Builder {
    private final List<List<String>> letters = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();

    void letter(List<String> spellings) {
      letters.add(spellings);
    }

    /** Says the letter before once more, if there is one in this word. */
    void twice() {
      if (!letters.isEmpty() && !isAtBeginning()) {
        letters.add(letters.get(letters.size() - 1));
      }
    }

    void word() {
      if (!isAtBeginning()) {
        letters.add(List.of(FILLER));
      }
    }

    void unknown(int letter) {
      unknown.add(letter);
      word();
    }

    MachineSpelling build() {
      if (!letters.isEmpty() && isAtBeginning()) {
        letters.remove(letters.size() - 1);
      }
      return new MachineSpelling(letters, unknown);
    }

    private boolean isAtBeginning() {
      return letters.isEmpty() || letters.get(letters.size() - 1).equals(List.of(FILLER));
    }
  }
}
