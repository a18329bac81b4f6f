package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import az.pasport.ws.guide.Examples;
import az.pasport.ws.proof.FailureReason;
import az.pasport.ws.v1.FaultCode;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultCatalogueTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<FaultKind> catalogue = FaultCatalogue.all(PATIENCE);

  @Test
  void hasEveryCodeOfTheContract() {
    assertThat(catalogue)
        .extracting(FaultKind::code)
        .containsExactly(Stream.of(FaultCode.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void hasEveryRefusalThatThereIs() {
    Stream<Member> members =
        Stream.concat(
            Stream.of(Refusal.class.getDeclaredFields())
                .filter(field -> field.getType() == Refusal.class),
            Stream.of(Refusal.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Refusal.class));
    long kinds =
        members
            .filter(member -> Modifier.isStatic(member.getModifiers()))
            .filter(member -> !Modifier.isPrivate(member.getModifiers()))
            .count();
    // notProved is one of them, and has a refusal for each flaw.
    assertThat(FaultCatalogue.refusals(PATIENCE))
        .hasSize((int) kinds - 1 + FailureReason.values().length);
    assertThat(FaultCatalogue.refusals(PATIENCE).map(Refusal::cause).collect(Collectors.toSet()))
        .hasSizeGreaterThan(30);
  }

  @Test
  void saysOfACodeOneThingAboutSendingAgain() {
    assertThat(catalogue)
        .allSatisfy(
            kind ->
                assertThat(FaultCatalogue.refusals(PATIENCE))
                    .filteredOn(refusal -> refusal.code().name().equals(kind.code()))
                    .isNotEmpty()
                    .allMatch(refusal -> refusal.retry() == kind.retry()));
  }

  @Test
  void doesNotTellWhichWorkersExist() {
    assertThat(Refusal.notProved(FailureReason.UNKNOWN_WORKER).az())
        .isEqualTo(Refusal.notProved(FailureReason.WRONG_DIGEST).az());
    assertThat(catalogue).allSatisfy(kind -> assertThat(kind.causes()).doesNotHaveDuplicates());
  }

  @Test
  void showsAFaultAsItIsSent() {
    String sent =
        new String(SoapFault.of(Refusal.UNAVAILABLE, SoapVersion.SOAP_1_1), StandardCharsets.UTF_8);
    assertThat(sent).endsWith(Examples.fault().replaceAll(">\\s+<", "><"));
  }

  @Test
  void showsAMessageThatPassesTheGate() {
    assertThatCode(
            () ->
                MessageValidator.check(
                    ContractSchema.read(),
                    SoapVersion.SOAP_1_1,
                    Examples.message().getBytes(StandardCharsets.UTF_8),
                    Optional.of("utf-8")))
        .doesNotThrowAnyException();
  }
}
