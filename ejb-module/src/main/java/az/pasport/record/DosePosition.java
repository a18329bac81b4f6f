package az.pasport.record;

/**
 * Which dose of how many.
 *
 * @param number 1 to 9; above the series size for a booster
 * @param seriesSize doses of the product's primary series, 1 to 9
 */
public record DosePosition(int number, int seriesSize) {
  public DosePosition {
    if (number < 1 || number > 9 || seriesSize < 1 || seriesSize > 9) {
      throw new IllegalArgumentException("dose and series are 1 to 9");
    }
  }

  /** Whether the dose comes after the primary series. */
  public boolean isBooster() {
    return number > seriesSize;
  }

  /**
   * The position as certificates write it (EU notation, {@code dn/sd}): a booster after two doses
   * is 3/3, a booster after a one-dose series 2/1.
   */
  public DosePosition onCertificate() {
    return isBooster() && seriesSize > 1 ? new DosePosition(number, number) : this;
  }

  /** {@code 2/2}. */
  @Override
  public String toString() {
    return number + "/" + seriesSize;
  }
}
