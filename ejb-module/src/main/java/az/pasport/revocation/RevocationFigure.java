package az.pasport.revocation;

/**
 * What a bulk revocation touches in one group.
 *
 * @param name of the group: a region's or a kind's constant, an age band's, or a facility's code
 * @param people each counted once in a group
 * @param certificates that would be revoked, and rest on a record of the group
 */
public record RevocationFigure(
    Dimension dimension, String name, long people, long records, long certificates) {
  /** By what is counted. The names are part of the API. */
  public enum Dimension {
    /** The region of the facility that sent the record. */
    REGION,
    /** The age of the person on the day of the preview. */
    AGES,
    /** The kind of record. */
    KIND,
    /** The code of the facility that sent the record. */
    FACILITY
  }

  RevocationFigure plus(RevocationFigure more) {
    return new RevocationFigure(
        dimension,
        name,
        people + more.people,
        records + more.records,
        certificates + more.certificates);
  }
}
