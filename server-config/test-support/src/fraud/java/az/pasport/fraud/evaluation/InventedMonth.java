package az.pasport.fraud.evaluation;

import az.pasport.fraud.Observation;
import az.pasport.record.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Three weeks with 20,000 honest entries, after four weeks and older records that are history. The
 * same seed gives the same month.
 *
 * @param observations in their order, history first
 * @param watchedFrom the first moment of the three weeks; alerts are counted from here
 * @param deliveries what was delivered of each lot, by {@code CODE/product/lot}
 * @param planted false entries by the number of their record
 * @param sellers who works in a scheme, as {@code EnteringWorker#key()}
 */
public record InventedMonth(
    long seed,
    List<Observation> observations,
    Instant watchedFrom,
    Map<String, Delivered> deliveries,
    Map<UUID, Scheme> planted,
    Map<Scheme, Set<String>> sellers) {
  /** Honest entries in the three weeks. */
  public static final int HONEST_ENTRIES = 20_000;

  public static final int DAYS = 21;

  public InventedMonth {
    observations = List.copyOf(observations);
    deliveries = Map.copyOf(deliveries);
    planted = Map.copyOf(planted);
    sellers = Map.copyOf(sellers);
  }

  /**
   * Doses of a lot at a facility.
   *
   * @param doses delivered less returned
   */
  public record Delivered(LocalDate first, int doses) {}

  /** A month in which nobody sells. */
  public static InventedMonth honest(long seed) {
    var month = new MonthRecorder(seed);
    new HonestWork(month).everyDay();
    return month.finish();
  }

  /** A month with the story of 2021, and each other scheme in about every third. */
  public static InventedMonth withFraud(long seed) {
    var month = new MonthRecorder(seed);
    new HonestWork(month).everyDay();
    new PlantedFraud(month).plant();
    return month.finish();
  }

  static String stockOf(String facility, Lot lot) {
    return facility + "/" + lot.product() + "/" + lot.number();
  }
}
