package az.pasport.registry;

/**
 * A person was compared with the population registry: fired as a CDI event in the transaction that
 * holds the person, after name and birth date were taken over. What an observer throws undoes it.
 *
 * @param personId the internal number
 * @param details as the registry has them; a death date, where it gives one
 */
public record PersonCompared(long personId, RegisteredPerson details) {}
