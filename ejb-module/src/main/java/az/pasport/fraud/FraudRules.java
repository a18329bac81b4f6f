package az.pasport.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All rules with their parameters. */
public final class FraudRules {
  private final List<FraudRule> all;

  private FraudRules(List<FraudRule> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The rules by these parameters.
   *
   * @param deadlines days on which a decree comes into force
   * @throws FraudParametersRefused if a parameter is missing, unknown or out of its limits
   */
  public static FraudRules of(FraudParameters parameters, Set<LocalDate> deadlines) {
    RegionDistances distances = RegionDistances.delivered();
    Map<RuleCode, Function<RuleParameters, FraudRule>> rules =
        Map.ofEntries(
            Map.entry(RuleCode.NIGHT_ENTRIES, NightEntriesRule::new),
            Map.entry(RuleCode.WORKER_RATE, WorkerRateRule::new),
            Map.entry(RuleCode.LOT_BEFORE_DELIVERY, LotBeforeDeliveryRule::new),
            Map.entry(RuleCode.LOT_BEYOND_DELIVERY, LotBeyondDeliveryRule::new),
            Map.entry(RuleCode.TWO_PLACES, own -> new TwoPlacesRule(own, distances)),
            Map.entry(RuleCode.CONFIRMING_PAIR, ConfirmingPairRule::new),
            Map.entry(RuleCode.SERIES_AT_ONCE, SeriesAtOnceRule::new),
            Map.entry(RuleCode.SHARED_PEOPLE, SharedPeopleRule::new),
            Map.entry(RuleCode.FAR_FACILITY, own -> new FarFacilityRule(own, distances)),
            Map.entry(RuleCode.FAR_WORKER, own -> new FarWorkerRule(own, distances)),
            Map.entry(RuleCode.BACK_DATED, own -> new BackDatedRule(own, deadlines)),
            Map.entry(RuleCode.DEAD_PERSON, DeadPersonRule::new),
            Map.entry(RuleCode.DOCUMENT_RUN, DocumentRunRule::new),
            Map.entry(RuleCode.NO_OTHER_TRACE, NoOtherTraceRule::new));
    var all = new ArrayList<FraudRule>();
    for (RuleCode code : RuleCode.values()) {
      var own = new RuleParameters(code, parameters.of(code));
      all.add(rules.get(code).apply(own));
      own.requireAllRead();
    }
    return new FraudRules(all);
  }

  List<FraudRule> all() {
    return all;
  }
}
