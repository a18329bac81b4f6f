package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The budget beside a model that adds everything up anew at each step. */
class InFlightBudgetModelTest {
  private static final InFlightLimits ALLOWANCE = new InFlightLimits(100, 40, 5, 3);

  private InFlightBudget bytes = new InFlightBudget(ALLOWANCE, Duration.ZERO);
  private final List<Message> messages = new ArrayList<>();

  enum Kind {
    BEGIN,
    CHARGE,
    ARRIVED,
    CLOSE
  }

  /** What is done with one of the messages, or for one of the senders. */
  record Step(Kind kind, int which, int amount) {}

  private static final class Message {
    private final String sender;
    private final InFlightBudget.Reservation share;
    private int bytes;
    private boolean reading = true;

    Message(String sender, InFlightBudget.Reservation share) {
      this.sender = sender;
      this.share = share;
    }

    void end() {
      bytes = 0;
      reading = false;
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(1, 45))
        .as(Step::new)
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 500)
  void neverHoldsMoreThanItsBudgets_andGivesBackAll(@ForAll("steps") List<Step> steps) {
    bytes = new InFlightBudget(ALLOWANCE, Duration.ZERO);
    messages.clear();
    steps.forEach(
        step -> {
          take(step);
          assertThat(bytes.bytes()).isEqualTo(bytesOf("")).isLessThanOrEqualTo(ALLOWANCE.bytes());
          messages.forEach(
              message ->
                  assertThat(bytesOf(message.sender)).isLessThanOrEqualTo(ALLOWANCE.senderBytes()));
        });
    messages.forEach(message -> message.share.close());
    assertThat(bytes.bytes()).isZero();
    assertThat(bytes.senders()).isZero();
  }

  private void take(Step step) {
    if (step.kind == Kind.BEGIN) {
      begin("sender" + step.which % 4);
    } else if (!messages.isEmpty()) {
      Message message = messages.get(step.which % messages.size());
      switch (step.kind) {
        case CHARGE -> charge(message, step.amount);
        case ARRIVED -> {
          message.share.arrived();
          message.reading = false;
        }
        default -> {
          message.share.close();
          messages.remove(message);
        }
      }
    }
  }

  private void begin(String sender) {
    boolean hasRoom =
        reading(sender) < ALLOWANCE.senderMessages() && reading("") < ALLOWANCE.messages();
    try {
      messages.add(new Message(sender, bytes.begin(sender)));
      assertThat(hasRoom).isTrue();
    } catch (MessageRefused e) {
      assertThat(hasRoom).isFalse();
    }
  }

  private void charge(Message message, int more) {
    boolean hasRoom =
        bytesOf(message.sender) + more <= ALLOWANCE.senderBytes()
            && bytesOf("") + more <= ALLOWANCE.bytes();
    try {
      message.share.charge(more);
      message.bytes += more;
      assertThat(hasRoom).isTrue();
    } catch (MessageRefused e) {
      assertThat(hasRoom).isFalse();
      message.end();
      messages.remove(message);
    }
  }

  private long bytesOf(String sender) {
    return messages.stream()
        .filter(message -> message.sender.startsWith(sender))
        .mapToLong(message -> message.bytes)
        .sum();
  }

  private long reading(String sender) {
    return messages.stream()
        .filter(message -> message.sender.startsWith(sender) && message.reading)
        .count();
  }
}
