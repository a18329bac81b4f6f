package az.pasport.wording;

import java.util.List;

/**
 * What the help desk answers about one kind of certificate, in sentences that can be read out.
 *
 * @param answer that there is one, or why there is none
 * @param steps what to do next, the likeliest first; never empty
 */
public record HelpDeskAnswer(String answer, List<String> steps) {
  public HelpDeskAnswer {
    steps = List.copyOf(steps);
  }
}
