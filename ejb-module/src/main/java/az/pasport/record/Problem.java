package az.pasport.record;

/**
 * One thing wrong with a submission.
 *
 * @param field path of the field, e.g. {@code person.fin}
 * @param az what is wrong and how to mend it, in Azerbaijani
 * @param en the same in English
 */
public record Problem(String field, ProblemCode code, String az, String en) {}
