package az.pasport.impact;

/** How many people have a certificate only with the draft (gain), or only without it (lose). */
public record Counts(long gain, long lose) {
  public static final Counts NONE = new Counts(0, 0);

  public Counts plus(Counts other) {
    return new Counts(gain + other.gain, lose + other.lose);
  }

  public boolean isNone() {
    return gain == 0 && lose == 0;
  }
}
