package az.pasport.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** The stored figures of previews. Called inside a transaction. */
@ApplicationScoped
class RevocationFigures {
  @PersistenceContext EntityManager entities;

  /** Adds to what is counted already; one transaction at a time counts a bulk revocation. */
  void add(long revocation, RevocationFigure more) {
    int known =
        filled(
                "update bulk_revocation_figure set people = people + ?4, records = records + ?5,"
                    + " certificates = certificates + ?6"
                    + " where revocation_id = ?1 and dimension = ?2 and name = ?3",
                revocation,
                more)
            .executeUpdate();
    if (known == 0) {
      filled(
              "insert into bulk_revocation_figure"
                  + " (revocation_id, dimension, name, people, records, certificates)"
                  + " values (?1, ?2, ?3, ?4, ?5, ?6)",
              revocation,
              more)
          .executeUpdate();
    }
  }

  private Query filled(String sql, long revocation, RevocationFigure figure) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, revocation)
        .setParameter(2, figure.dimension().name())
        .setParameter(3, figure.name())
        .setParameter(4, figure.people())
        .setParameter(5, figure.records())
        .setParameter(6, figure.certificates());
  }

  /** The figures, those with most records first. */
  List<RevocationFigure> of(long revocation) {
    return ((List<?>)
            entities
                .createNativeQuery(
                    "select dimension, name, people, records, certificates"
                        + " from bulk_revocation_figure where revocation_id = ?1"
                        + " order by dimension, records desc, name")
                .setParameter(1, revocation)
                .getResultList())
        .stream()
            .map(Object[].class::cast)
            .map(
                row ->
                    new RevocationFigure(
                        RevocationFigure.Dimension.valueOf((String) row[0]),
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
            .toList();
  }
}
