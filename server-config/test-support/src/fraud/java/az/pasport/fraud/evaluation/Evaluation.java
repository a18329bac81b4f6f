package az.pasport.fraud.evaluation;

import az.pasport.fraud.FraudParameters;
import az.pasport.fraud.RuleAccuracy;
import az.pasport.fraud.RuleAccuracy.Figures;
import az.pasport.fraud.RuleCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What the rules found in many months with fraud, added up. */
public final class Evaluation {
  /** The scheme for which each rule is meant; others that it finds are a gain. */
  private static final Map<RuleCode, Scheme> MEANT =
      Map.ofEntries(
          Map.entry(RuleCode.NIGHT_ENTRIES, Scheme.LONE_NIGHTS),
          Map.entry(RuleCode.WORKER_RATE, Scheme.LISTS),
          Map.entry(RuleCode.LOT_BEFORE_DELIVERY, Scheme.LOT_IN_ADVANCE),
          Map.entry(RuleCode.LOT_BEYOND_DELIVERY, Scheme.RETURNED_LOT),
          Map.entry(RuleCode.TWO_PLACES, Scheme.LENT_NAME),
          Map.entry(RuleCode.CONFIRMING_PAIR, Scheme.TWO_WHO_CONFIRM),
          Map.entry(RuleCode.SERIES_AT_ONCE, Scheme.GANG),
          Map.entry(RuleCode.SHARED_PEOPLE, Scheme.GANG),
          Map.entry(RuleCode.FAR_FACILITY, Scheme.FAR_FACILITY),
          Map.entry(RuleCode.FAR_WORKER, Scheme.FAR_BUYERS),
          Map.entry(RuleCode.BACK_DATED, Scheme.BEFORE_DEADLINE),
          Map.entry(RuleCode.DEAD_PERSON, Scheme.DEAD_SOULS),
          Map.entry(RuleCode.DOCUMENT_RUN, Scheme.PASSPORT_RUN),
          Map.entry(RuleCode.NO_OTHER_TRACE, Scheme.UNSEEN_PEOPLE));

  private static final class Sum {
    private int trueAlerts;
    private int falseAlerts;
    private int found;
    private int planted;
    private int gangs;
  }

  private final FraudParameters parameters;
  private final Map<RuleCode, Sum> sums = new EnumMap<>(RuleCode.class);
  private int months;
  private int wholeGangs;
  private long falseAlerts;
  private long mostFalse;

  /** An evaluation of these parameters, without a month. */
  public Evaluation(FraudParameters parameters) {
    this.parameters = parameters;
    for (RuleCode code : RuleCode.values()) {
      sums.put(code, new Sum());
    }
  }

  /** Adds a month with fraud. */
  public void add(MonthEvaluation month) {
    months++;
    wholeGangs += month.isFound(Scheme.GANG) ? 1 : 0;
    falseAlerts += month.falseAlerts();
    mostFalse = Math.max(mostFalse, month.falseAlerts());
    month
        .counts()
        .forEach(
            (rule, counts) -> {
              sums.get(rule).trueAlerts += counts.get(true).intValue();
              sums.get(rule).falseAlerts += counts.get(false).intValue();
            });
    sums.forEach((rule, sum) -> add(rule, sum, month));
  }

  private static void add(RuleCode rule, Sum sum, MonthEvaluation month) {
    Scheme meant = MEANT.get(rule);
    sum.planted += month.month().sellers().containsKey(meant) ? 1 : 0;
    sum.found += month.found(meant, Set.of(rule)).isEmpty() ? 0 : 1;
    sum.gangs += month.found(Scheme.GANG, Set.of(rule)).isEmpty() ? 0 : 1;
  }

  /** Months. */
  public int months() {
    return months;
  }

  /** Months in which alerts name all three of the gang. */
  public int wholeGangs() {
    return wholeGangs;
  }

  /** False alerts a day, on average. */
  public double falseADay() {
    return months == 0 ? 0 : falseAlerts / (double) InventedMonth.DAYS / months;
  }

  /** False alerts a day in the worst month. */
  public double mostFalseADay() {
    return mostFalse / (double) InventedMonth.DAYS;
  }

  /** The scheme for which a rule is meant. */
  public static Scheme meant(RuleCode rule) {
    return MEANT.get(rule);
  }

  /** Months in which a rule alone named one of the gang. */
  public int gangsFoundBy(RuleCode rule) {
    return sums.get(rule).gangs;
  }

  /** The figures of each rule. */
  public RuleAccuracy figures() {
    var figures = new EnumMap<RuleCode, Figures>(RuleCode.class);
    sums.forEach(
        (rule, sum) ->
            figures.put(
                rule, new Figures(sum.trueAlerts, sum.falseAlerts, sum.found, sum.planted)));
    return new RuleAccuracy(parameters.version(), months, figures);
  }
}
