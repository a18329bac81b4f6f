package az.pasport.identity;

import jakarta.ejb.ApplicationException;

/** A change of who a person is cannot be done; nothing has changed. */
@ApplicationException(rollback = true)
public final class PersonChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. The names are part of the API. */
  public enum Reason {
    NO_SUCH_PERSON(
        "bu sənədlə heç bir şəxs qeydiyyatda deyil", "nobody is on record under this identity"),
    ONE_PERSON_ALREADY(
        "hər iki sənəd artıq bir şəxsə aparır", "both identities lead to one person already"),
    OTHERS_ARE_JOINED(
        "hər iki şəxsin başqa birləşdirilmiş sənədləri var; əvvəlcə birinin sənədlərini ayırın, sonra"
            + " hər birini ayrıca birləşdirin",
        "other identities are joined to each of the two; part those of one of them first, then join"
            + " each"),
    NOT_JOINED(
        "bu sənəd başqa şəxsə birləşdirilməyib; birləşdirilmiş sənədi göstərin, əsas sənədi yox",
        "this identity is not joined to a person; name the identity that was joined, not the one it"
            + " leads to"),
    RECORD_IN_DOUBT(
        "şəxsin qeydlərindən birinə əsaslanan sertifikat şübhəyə görə ləğv edilib; əvvəlcə həmin qeydi"
            + " düzəldin və ya geri götürün",
        "a certificate was revoked because one of the person's records is in doubt; correct that"
            + " record or take it back first"),
    IDENTITY_TAKEN(
        "bu sənədlə başqa şəxs qeydiyyatdadır; səhv şəxsə yazılmış qeyd geri götürülüb yenidən təqdim"
            + " edilir, eyni şəxsin iki sənədi isə birləşdirilir",
        "another person is on record under this identity; a record of the wrong person is withdrawn"
            + " and submitted anew, two identities of one person are joined"),
    NOTHING_TO_CORRECT(
        "bu məlumatlar qeydiyyatdakı ilə eynidir", "these are the details that are on record"),
    CHANGED_MEANWHILE(
        "şəxsin məlumatları sorğudan sonra dəyişib; sorğunu yenidən verin",
        "the person's details have changed since the request was made; ask again"),
    BAD_DATE_OF_DEATH(
        "ölüm tarixi YYYY-MM-DD şəklində, doğum tarixindən əvvəl və gələcəkdə olmamalıdır",
        "the date of death is YYYY-MM-DD, not before the birth date and not in the future"),
    DEATH_ON_RECORD(
        "şəxsin ölümü artıq qeydə alınıb; tarix səhvdirsə, əvvəlcə qeydi ləğv edin",
        "the person is on record as dead already; if the date is wrong, take that back first"),
    NOT_DEAD("şəxs ölmüş kimi qeydə alınmayıb", "the person is not on record as dead");

    private final String az;
    private final String en;

    Reason(String az, String en) {
      this.az = az;
      this.en = en;
    }
  }

  private final Reason reason;
  private final String field;

  PersonChangeRefused(Reason reason, String field) {
    super(reason.name());
    this.reason = reason;
    this.field = field;
  }

  public Reason reason() {
    return reason;
  }

  /** The field of the request that is to be mended, e.g. {@code other}. */
  public String field() {
    return field;
  }

  /** What is wrong and how to mend it, in Azerbaijani. */
  public String az() {
    return reason.az;
  }

  /** The same in English. */
  public String en() {
    return reason.en;
  }
}
