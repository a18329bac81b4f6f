package az.pasport.intake;

import az.pasport.person.Fin;
import az.pasport.record.RegistryState;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.RegistryLookups;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Compares people and their records with the population registry. The registry is asked outside any
 * transaction; its answer is taken in one of its own, which holds the person.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordComparison {
  @Inject RegistryLookups registry;
  @Inject ComparisonTransaction transaction;
  @Inject Clock clock;

  /**
   * Compares a person before a certificate is issued; what is remembered of the registry is enough.
   * Does nothing where no registry is configured, or it does not answer.
   */
  public void compare(Fin fin) {
    if (registry.isConfigured()) {
      take(fin, registry.find(fin));
    }
  }

  /**
   * The same by an answer that the registry gives now; written in the audit.
   *
   * @param official who wants it
   * @return whether it answered
   */
  public boolean compareAnew(Fin fin, Caller official) {
    transaction.audit(fin, official);
    RegistryAnswer answer = registry.findAnew(fin);
    take(fin, answer);
    return answer.isAnswered();
  }

  /** Of whom the registry gave no answer, and whose answer could not be stored. */
  public record Missing(int unanswered, int failed) {}

  /** Compares several people; one who cannot be stored stops none of the others. */
  public Missing compare(Collection<Fin> fins) {
    int unanswered = 0;
    int failed = 0;
    for (Map.Entry<Fin, RegistryAnswer> one : registry.find(fins).entrySet()) {
      if (!one.getValue().isAnswered()) {
        unanswered++;
        continue;
      }
      try {
        take(one.getKey(), one.getValue());
      } catch (EJBException e) {
        failed++;
      }
    }
    return new Missing(unanswered, failed);
  }

  private void take(Fin fin, RegistryAnswer answer) {
    transaction.take(fin, answer, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** A person with records that wait for an answer, or are frozen. */
  public record Open(long personId, Fin fin) {}

  /** The next people with such records, in order, after this internal number. */
  public List<Open> open(long behind, int most) {
    return transaction.open(behind, most);
  }

  /** How many records stand how; records of people with a FIN alone. */
  public Map<RegistryState, Long> counts() {
    return transaction.counts();
  }
}
