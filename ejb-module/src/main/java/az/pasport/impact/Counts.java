package az.pasport.impact;

/**
 * How many gain a certificate by the draft, and how many lose one.
 *
 * @param gain people who have one with the draft and would have none without it
 * @param lose people who have none with the draft and would have one without it
 */
public record Counts(long gain, long lose) {
  public static final Counts NONE = new Counts(0, 0);

  public Counts plus(Counts other) {
    return new Counts(gain + other.gain, lose + other.lose);
  }

  public boolean isNone() {
    return gain == 0 && lose == 0;
  }
}
