package az.pasport.identity;

import az.pasport.person.Identity;
import az.pasport.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;

/** Plans each kind of change by the action that does it. */
@ApplicationScoped
class ChangePlanner {
  @Inject IdentityJoin join;
  @Inject IdentityParting parting;
  @Inject PersonCorrection correction;
  @Inject DeathEntry deathEntry;
  @Inject DeathReversal deathReversal;

  /** Plans a change; the look-up gives the entry of an identity, which a field of it names. */
  PlannedChange plan(
      PersonChange change, String reason, BiFunction<Identity, String, Person> lookUp) {
    return change.accept(
        new PersonChange.Visitor<PlannedChange>() {
          @Override
          public PlannedChange join(PersonChange.Join wanted) {
            Person one = person(wanted);
            return join.plan(one, lookUp.apply(wanted.other(), "other"), reason);
          }

          @Override
          public PlannedChange part(PersonChange.Part wanted) {
            return parting.plan(person(wanted), reason);
          }

          @Override
          public PlannedChange correct(PersonChange.Correct wanted) {
            return correction.plan(person(wanted), wanted, reason);
          }

          @Override
          public PlannedChange recordDeath(PersonChange.RecordDeath wanted) {
            return deathEntry.plan(person(wanted), wanted.diedOn(), reason);
          }

          @Override
          public PlannedChange undoDeath(PersonChange.UndoDeath wanted) {
            return deathReversal.plan(person(wanted), reason);
          }

          private Person person(PersonChange wanted) {
            return lookUp.apply(wanted.person(), "person");
          }
        });
  }
}
