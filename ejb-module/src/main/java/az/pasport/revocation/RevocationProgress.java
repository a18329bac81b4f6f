package az.pasport.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far a bulk revocation is with each of its people. Called inside a transaction. */
@ApplicationScoped
class RevocationProgress {
  /** Those whose records are suspended still, because an undo failed. */
  private static final String LEFT =
      " where revocation_id = ?1 and state = 'FAILED' and exists (select 1"
          + " from bulk_revocation_record b where b.revocation_id = ?1"
          + " and b.person_id = bulk_revocation_person.person_id and b.state = 'SUSPENDED')";

  @PersistenceContext EntityManager entities;

  /** How far it is with one person. */
  enum State {
    CHOSEN,
    COUNTED,
    /** The person's records are suspended. */
    DONE,
    UNDONE,
    /** Nothing of the person was changed: the attempts failed, see the server's log. */
    FAILED
  }

  /** The internal numbers of the next people in a state, in order. */
  List<Long> next(long revocation, State state, int most) {
    return ((List<?>)
            entities
                .createNativeQuery(
                    "select person_id from bulk_revocation_person"
                        + " where revocation_id = ?1 and state = ?2 order by person_id")
                .setParameter(1, revocation)
                .setParameter(2, state.name())
                .setMaxResults(most)
                .getResultList())
        .stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Takes a person from one state to the next.
   *
   * @return whether the person was in the first one
   */
  boolean move(long revocation, long person, State from, State to) {
    return entities
            .createNativeQuery(
                "update bulk_revocation_person set state = ?4"
                    + " where revocation_id = ?1 and person_id = ?2 and state = ?3")
            .setParameter(1, revocation)
            .setParameter(2, person)
            .setParameter(3, from.name())
            .setParameter(4, to.name())
            .executeUpdate()
        == 1;
  }

  /** How many people are left whose records an undo could not restore. */
  long left(long revocation) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from bulk_revocation_person" + LEFT)
                .setParameter(1, revocation)
                .getSingleResult())
        .longValue();
  }

  /** Lets the next undo try again those who are left. */
  void takeUpThoseLeft(long revocation) {
    entities
        .createNativeQuery("update bulk_revocation_person set state = 'DONE'" + LEFT)
        .setParameter(1, revocation)
        .executeUpdate();
  }

  Map<State, Long> counts(long revocation) {
    var counts = new EnumMap<State, Long>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0L);
    }
    ((List<?>)
            entities
                .createNativeQuery(
                    "select state, count(*) from bulk_revocation_person"
                        + " where revocation_id = ?1 group by state")
                .setParameter(1, revocation)
                .getResultList())
        .stream()
            .map(Object[].class::cast)
            .forEach(
                row -> counts.put(State.valueOf((String) row[0]), ((Number) row[1]).longValue()));
    return counts;
  }
}
