package az.pasport.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.approval.ApprovalRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalRequestTest {
  private static final String ASKS = "fin:8MRK3UB";
  private static final String DECIDES = "fin:6VYH4SE";
  private static final String SUBJECT = "fin:4LWC8MR";
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(14));

  @Test
  void officialCannotApproveHisOwnRequest() {
    ApprovalRequest request = request(Optional.empty());

    assertRefused(() -> request.approve(ASKS, Optional.empty(), NOW), Reason.OWN_REQUEST);
    assertRefused(() -> request.refuse(ASKS, "x", NOW), Reason.OWN_REQUEST);

    assertThat(request.status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(request.isForDecisionBy(ASKS)).isFalse();
  }

  @Test
  void officialDecidesNothingOfHisOwnRecords() {
    ApprovalRequest request = request(Optional.of(SUBJECT));

    assertRefused(() -> request.approve(SUBJECT, Optional.empty(), NOW), Reason.OWN_RECORDS);
    assertRefused(() -> request(Optional.of(ASKS)), Reason.OWN_RECORDS);

    assertThat(request.isForDecisionBy(SUBJECT)).isFalse();
    assertThat(request.isForDecisionBy(DECIDES)).isTrue();
  }

  @Test
  void isDecidedOnce() {
    ApprovalRequest request = request(Optional.empty());
    request.approve(DECIDES, Optional.of("seen"), NOW);

    assertRefused(() -> request.refuse(SUBJECT, "x", NOW), Reason.DECIDED);

    assertThat(request.status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(request.decidedBy()).contains(DECIDES);
    assertThat(request.reason()).contains("seen");
  }

  @Test
  void isVoidAfterItsTime() {
    ApprovalRequest late = request(Optional.empty());
    assertRefused(() -> late.approve(DECIDES, Optional.empty(), END), Reason.EXPIRED);
    late.expire(END);
    assertThat(late.status()).isEqualTo(ApprovalStatus.EXPIRED);
    assertRefused(() -> late.approve(DECIDES, Optional.empty(), END), Reason.EXPIRED);

    ApprovalRequest decided = request(Optional.empty());
    decided.refuse(DECIDES, "no", END.minusMillis(1));
    decided.expire(END);
    assertThat(decided.status()).isEqualTo(ApprovalStatus.REFUSED);
  }

  private static ApprovalRequest request(Optional<String> concerns) {
    var proposal =
        new Proposal("FACILITY_SECRET", "facility:X", concerns, Map.of("a", "b"), List.of());
    return new ApprovalRequest(proposal, ASKS, NOW, END);
  }

  private static void assertRefused(Runnable deed, Reason reason) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            ApprovalRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
