package az.pasport.decree;

/** A decree is not as it must be: nothing was loaded. */
public final class DecreeRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String az;
  private final String en;

  /**
   * Names what is wrong.
   *
   * @param field path of the field, e.g. {@code immunity.months}
   * @param az what it must be, in Azerbaijani
   * @param en the same in English
   */
  public DecreeRefused(String field, String az, String en) {
    super(field + ": " + en);
    this.field = field;
    this.az = az;
    this.en = en;
  }

  public String field() {
    return field;
  }

  public String az() {
    return az;
  }

  public String en() {
    return en;
  }
}
