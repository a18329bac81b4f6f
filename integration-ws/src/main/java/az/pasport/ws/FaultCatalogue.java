package az.pasport.ws;

import az.pasport.ws.guide.CodedValue;
import az.pasport.ws.guide.ContractGuide;
import az.pasport.ws.guide.Words;
import az.pasport.ws.proof.FailureReason;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists every fault with which a message can be answered, in the words that the sender is told. */
public final class FaultCatalogue {
  /** The line of a message in the examples of faults that name one. */
  private static final int SOME_LINE = 7;

  private FaultCatalogue() {}

  /**
   * All, by their codes in the contract's order.
   *
   * @param patience how long a message may be on its way
   */
  public static List<FaultKind> all(Duration patience) {
    return ContractGuide.known().valueSet("FaultCode").values().stream()
        .map(code -> kind(code, patience))
        .toList();
  }

  private static FaultKind kind(CodedValue code, Duration patience) {
    List<Refusal> refusals =
        refusals(patience).filter(refusal -> refusal.code().name().equals(code.code())).toList();
    return new FaultKind(
        code.code(),
        code.words(),
        refusals.get(0).retry(),
        refusals.stream()
            .map(refusal -> new Words(refusal.az(), refusal.en()))
            .distinct()
            .toList());
  }

  static Stream<Refusal> refusals(Duration patience) {
    return Stream.of(
            Stream.of(
                Refusal.UNKNOWN_MEDIA_TYPE,
                Refusal.CONTENT_ENCODING,
                Refusal.OTHER_XML_VERSION,
                Refusal.notXml(SOME_LINE),
                Refusal.DOCTYPE,
                Refusal.NOT_SOAP,
                Refusal.tooDeep(MessageValidator.DEEPEST),
                Refusal.unexpected("{" + ContractSchema.NAMESPACE + "}vaksin", "dose", SOME_LINE),
                Refusal.xsiType(
                    "{" + ContractSchema.NAMESPACE + "}person", "submitTest", SOME_LINE),
                Refusal.CONTRACT_VERSION,
                Refusal.batchSize(RecordsEndpoint.MOST_IN_BATCH),
                Refusal.tooLarge(SoapRequestFilter.LARGEST_MESSAGE),
                Refusal.ACCESS_DENIED,
                Refusal.CROSS_SITE),
            Stream.of(FailureReason.values()).map(Refusal::notProved),
            Stream.of(
                Refusal.UNAVAILABLE,
                Refusal.tooSlow(patience),
                Refusal.trickles(BodyReader.LEAST_PER_SECOND),
                Refusal.BROKEN_OFF,
                Refusal.BUSY,
                Refusal.SENDER_BUSY))
        .flatMap(Function.identity());
  }
}
