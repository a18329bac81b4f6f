package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.intake.Answer;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.List;

/** What a hospital is answered. */
final class Answers {
  private Answers() {}

  /** Why a submission was refused, which it must have been. */
  static List<ProblemCode> codes(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    return ((Answer.Rejected) answer).problems().stream().map(Problem::code).toList();
  }
}
