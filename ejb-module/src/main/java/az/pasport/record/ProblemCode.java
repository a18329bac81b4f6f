package az.pasport.record;

/** What can be wrong with a field of a submission, in words for the person who mends it. */
public enum ProblemCode {
  REQUIRED("bu sahə mütləq doldurulmalıdır", "this field is required"),
  TOO_LONG("mətn çox uzundur: ən çoxu %s simvol", "the text is too long: at most %s characters"),
  INVISIBLE_CHARACTER(
      "mətndə görünməyən simvol (idarəetmə simvolu, sətir sonu, yazı istiqaməti işarəsi) var; onu"
          + " silin",
      "the text holds an invisible character (a control character, a line break, a direction mark);"
          + " remove it"),
  NAME_PART_MISSING(
      "adın bu hissəsi yazılmayıb; şəxsin yalnız bir adı varsa, burada tire (-) yazın",
      "this part of the name is missing; if the person has one name only, write a hyphen (-) here"),
  NAME_WITHOUT_LETTER(
      "adda heç bir hərf yoxdur; onu şəxsiyyəti təsdiq edən sənəddəki kimi yazın",
      "the name has no letter; write it as the identity document has it"),
  LATIN_NAME_NEEDED(
      "pasportların cədvəllərində %s üçün latın hərfi yoxdur; adı pasportun maşınla oxunan"
          + " hissəsindəki kimi latinName sahəsində göstərin, səhv yazılıbsa, düzəldin (rəqəmlər Roma"
          + " rəqəmləri ilə yazılır)",
      "the tables of passports have no Latin letters for %s; give the name as in the passport's"
          + " machine-readable zone in latinName, or mend it if it is mistyped (numbers are written as"
          + " Roman numerals)"),
  BAD_LATIN_NAME(
      "latın yazılışı yalnız A–Z, boşluq, tire, apostrof və < işarəsidir; soyad və ad ayrı-ayrı"
          + " yazılır",
      "a Latin name has only A–Z, blanks, hyphens, apostrophes and <; family name and given name"
          + " stand apart"),
  UNPRINTABLE_CHARACTER(
      "%s sertifikatda çap edilə bilmir; mətni latın, kiril, yunan, gürcü, erməni, ivrit, ərəb, çin və"
          + " ya yapon hərfləri ilə yazın, başqa əlifbadakı adı isə pasportdakı latın hərfləri ilə",
      "%s cannot be printed on a certificate; write the text in Latin, Cyrillic, Greek, Georgian,"
          + " Armenian, Hebrew, Arabic, Chinese or Japanese letters, and a name of another alphabet in"
          + " the Latin letters of its passport"),
  BAD_MESSAGE_ID(
      "messageId 1–64 çap olunan ASCII simvoldan ibarət olmalı, boşluq olmamalıdır",
      "messageId must be 1 to 64 printable ASCII characters without blanks"),
  MESSAGE_ID_TAKEN(
      "bu nömrə ilə başqa mesaj artıq qəbul edilib; bu, yeni qeyddirsə, yeni nömrə ilə göndərin",
      "another message was accepted under this number; if this is a new record, give it a new"
          + " number"),
  ONE_RECORD(
      "dose, test, recovery və contraindication elementlərindən düz biri göstərilməlidir",
      "give exactly one of dose, test, recovery and contraindication"),
  BAD_FIN(
      "FİN 7 simvoldur: rəqəmlər və latın böyük hərfləri, I və O istifadə olunmur",
      "a FIN has 7 characters: digits and Latin capitals; I and O are never used"),
  ONE_IDENTITY(
      "ya FİN, ya da sənədin növü, ölkəsi və nömrəsi göstərilməlidir, ikisi birlikdə yox",
      "give either a FIN or a document's type, country and number, not both"),
  BAD_DOCUMENT_TYPE(
      "sənədin növü PASSPORT, MYI və ya DYI olmalıdır",
      "the document's type must be PASSPORT, MYI or DYI"),
  BAD_COUNTRY(
      "ölkə iki latın böyük hərfi ilə göstərilir (ISO 3166-1), məsələn, TR",
      "a country is two capital letters (ISO 3166-1), for example TR"),
  BAD_DOCUMENT_NUMBER(
      "sənədin nömrəsi 5–20 rəqəm və latın hərfidir",
      "a document's number is 5 to 20 digits and Latin letters"),
  BAD_DATE(
      "tarix İİİİ-AA-GG şəklində yazılmalıdır, məsələn, 2022-02-14",
      "write the date as YYYY-MM-DD, for example 2022-02-14"),
  BAD_TIME(
      "vaxt saat qurşağı ilə yazılmalıdır, məsələn, 2022-02-14T09:30:00+04:00",
      "write the time with its zone, for example 2022-02-14T09:30:00+04:00"),
  NO_SUCH_DATE(
      "təqvimdə belə gün və ya sutkada belə vaxt yoxdur; günü, ayı, ili və saatı yoxlayın",
      "no calendar has this day, or no day this time; check day, month, year and hour"),
  IN_FUTURE("gələcək tarix qəbul edilmir", "the date lies in the future"),
  TOO_EARLY("tarix %s tarixindən əvvəldir", "the date is before %s"),
  TOO_LATE("tarix %s tarixindən sonradır", "the date is after %s"),
  BEFORE_BIRTH(
      "tarix doğum tarixindən əvvəldir; hər iki tarixi yoxlayın",
      "the date is before the birth date; check both"),
  BAD_ORDER("%s tarixindən əvvəl ola bilməz", "it cannot be before %s"),
  UNKNOWN_PRODUCT(
      "bu kodla vaksin tanınmır; tanınanlar: %s", "no vaccine has this code; known are: %s"),
  BAD_LOT(
      "seriya nömrəsi 1–40 hərf, rəqəm, tire, nöqtə və ya kəsr xəttidir",
      "a lot is 1 to 40 letters, digits, hyphens, dots or slashes"),
  BAD_DOSE_NUMBER("doza nömrəsi 1 ilə 9 arasındadır", "a dose number is between 1 and 9"),
  BAD_SERIES_SIZE("%s üçün seriyada doza sayı %s olmalıdır", "the series of %s has %s dose(s)"),
  NO_ONE_DOSE_SERIES(
      "bu vaksinin bir dozası seriyanı yalnız qeydə alınmış xəstəlikdən sonra tamamlayır; xəstəliyi əvvəlcə submitTest və ya submitRecovery ilə göndərin, əks halda seriyada %s doza göstərin",
      "one dose of this vaccine completes a series only after an infection on record; send the infection first (submitTest, submitRecovery), or else give the series %s doses"),
  DOSE_OUT_OF_ORDER(
      "bu nömrəli doza %s tarixində vurulmuş %s nömrəli doza ilə uyğun gəlmir: dozalar vurulma ardıcıllığı ilə nömrələnir; tarixi və nömrəni yoxlayın, əvvəlki qeyd yanlışdırsa, onu düzəldin",
      "a dose of this number does not go with the dose given on %s under number %s: doses are numbered in the order in which they are given; check date and number, and if the earlier record is wrong, correct it"),
  GIVEN_HERE(
      "Azərbaycanda vurulmuş dozanı müəssisənin özü təqdim edir",
      "a dose given in Azerbaijan is submitted by its facility"),
  BAD_TEST_TYPE("testin növü NAAT və ya RAT olmalıdır", "the test's type must be NAAT or RAT"),
  BAD_RESULT(
      "nəticə DETECTED və ya NOT_DETECTED olmalıdır",
      "the result must be DETECTED or NOT_DETECTED"),
  PERSON_DIFFERS(
      "şəxsin məlumatları qeydiyyatdakı ilə uyğun gəlmir; adı, soyadı və doğum tarixini şəxsiyyəti"
          + " təsdiq edən sənədlə tutuşdurun, hamısı düzdürsə, Agentliyə müraciət edin",
      "the person's details do not match those on record; compare name and birth date with the"
          + " identity document, and if all are right, ask the Agency"),
  REGISTRY_DIFFERS(
      "FİN, ad, soyad və doğum tarixi əhalinin reyestrindəki məlumatlarla uyğun gəlmir; onları"
          + " şəxsiyyəti təsdiq edən sənədlə tutuşdurun, hamısı düzdürsə, Agentliyə müraciət edin",
      "FIN, name and birth date do not match the population registry; compare them with the identity"
          + " document, and if all are right, ask the Agency"),
  DOSE_ALREADY_RECORDED(
      "bu şəxsin həmin nömrəli dozası artıq qeydə alınıb; həmin qeyd yanlışdırsa, onu düzəldin, bu başqa dozadırsa, öz nömrəsi ilə göndərin",
      "a dose of this number is recorded for this person already; if that record is wrong, correct it; if this is another dose, send it under its own number"),
  DOSE_ON_SAME_DAY(
      "bu şəxsə həmin gün vurulmuş doza artıq qeydə alınıb; həmin qeyd yanlışdırsa, onu düzəldin, bu başqa dozadırsa, tarixini yoxlayın",
      "a dose on this day is recorded for this person already; if that record is wrong, correct it; if this is another dose, check its date"),
  ALREADY_RECORDED(
      "bu şəxs üçün eyni hadisə artıq qeydə alınıb; həmin qeyd yanlışdırsa, yenisini göndərməyin, onu düzəldin",
      "the same event is recorded for this person already; if that record is wrong, correct it instead of sending a new one"),
  CONTRADICTS_RECORD_ELSEWHERE(
      "bu qeyd şəxsin başqa müəssisədəki qeydlərinə uyğun gəlmir; qeydi şəxsin sənədləri ilə"
          + " tutuşdurun, düzdürsə, Agentliyə müraciət edin",
      "this entry contradicts what is on record of the person elsewhere; compare it with the"
          + " person's papers, and if it is right, ask the Agency"),
  BAD_RECORD_ID(
      "recordId qeyd qəbul edilərkən verilən nömrədir (UUID)",
      "recordId is the number that was given when the record was accepted (a UUID)"),
  BAD_VERSION("versiya 1-dən başlayan tam ədəddir", "a version is a whole number from 1"),
  BAD_WITHDRAWAL_REASON(
      "səbəb WRONG_PERSON, DID_NOT_HAPPEN və ya RECORDED_TWICE olmalıdır",
      "the reason must be WRONG_PERSON, DID_NOT_HAPPEN or RECORDED_TWICE"),
  NO_SUCH_RECORD(
      "müəssisənizin bu nömrəli qeydi yoxdur; nömrəni queryAcknowledgement ilə yoxlayın, başqa müəssisənin qeydini həmin müəssisə və ya Agentlik düzəldir",
      "your facility has no record of this number; look it up with queryAcknowledgement; a record of another facility is corrected by that facility or by the Agency"),
  RECORD_WITHDRAWN(
      "qeyd geri götürülüb; yenidən təqdim edin", "the record was withdrawn; submit it anew"),
  OTHER_KIND(
      "bu nömrəli qeyd başqa növdəndir; onu geri götürüb yenisini təqdim edin",
      "the record of this number is of another kind; withdraw it and submit a new one"),
  OTHER_PERSON(
      "qeyd başqa şəxs haqqındadır; onu geri götürüb yenisini təqdim edin",
      "the record is about another person; withdraw it and submit a new one"),
  RECORD_IN_DOUBT(
      "bu qeydə əsaslanan sertifikat şübhəyə görə ləğv edilib; qeydi yalnız Agentliyin rəhbər"
          + " əməkdaşı düzəldə və ya geri götürə bilər",
      "a certificate on this record was revoked because the record is in doubt; only a supervisor of"
          + " the Agency may correct it or take it back"),
  UNKNOWN_WORKER(
      "bu nömrəli işçi müəssisənizdə qeydiyyatda deyil; onu Agentlik qeydiyyata alır",
      "your facility has no worker of this number on the register; the Agency registers workers"),
  WORKER_IS_NOT_SENDER(
      "mesajı göndərən işçi başqadır: qeydi onu daxil edən işçi öz adından göndərir",
      "another worker sent the message: a record is sent in the name of who entered it"),
  TOO_MANY_BY_WORKER(
      "bu işçi bir saat ərzində %s qeyd daxil edib; bir azdan yenidən göndərin",
      "this worker has entered %s records within an hour; send again later"),
  TOO_MANY_MISMATCHES(
      "bir saat ərzində işçinin və ya müəssisənin %s mesajı qeydiyyatdakı məlumatlara uyğun"
          + " gəlməyib; bir saat keçənədək şəxslər haqqında heç bir qeyd qəbul edilmir, Agentliyə"
          + " xəbər verilib",
      "within an hour, %s messages of the worker or the facility did not match what is on record; no"
          + " record of anybody is accepted until the hour has passed, and the Agency has been"
          + " informed"),
  LOT_NOT_DELIVERED(
      "bu vaksinin bu seriyası müəssisənizə təhvil verilməyib; seriyanı yoxlayın və ya təhvili"
          + " qeydə almaq üçün Agentliyə müraciət edin",
      "no dose of this vaccine's lot was delivered to your facility; check the lot, or ask the"
          + " Agency to register the delivery"),
  LOT_USED_UP(
      "müəssisənizə təhvil verilmiş bu seriyanın bütün dozaları artıq qeydə alınıb; seriyanı yoxlayın və ya yeni təhvili qeydə almaq üçün Agentliyə müraciət edin",
      "all doses of this lot that were delivered to your facility are on record already; check the lot, or ask the Agency to register a further delivery"),
  NOT_HELD("bu qeyd təsdiq gözləmir", "this record does not wait for a confirmation"),
  SAME_WORKER(
      "qeydi onu daxil edən işçi yox, ikinci işçi təsdiqləyir",
      "a second worker confirms a record, not the one who entered it"),
  WORKER_NOT_PROVED(
      "təsdiqləyən işçi özünü sübut etməyib: mesajı işçinin öz açarı ilə (UsernameToken, TLS)"
          + " göndərin və ya təsdiq üçün Agentliyə müraciət edin",
      "the worker who confirms is not proved: send the message with the worker's own token"
          + " (UsernameToken over TLS), or ask the Agency to confirm the record"),
  ENTRY_NOT_PROVED(
      "qeydi kimin daxil etdiyi sübut olunmayıb (mesaj işçinin öz açarı ilə göndərilməyib); onu"
          + " Agentlik təsdiqləyir",
      "it is not proved who entered this record (it was not sent with the worker's own token); the"
          + " Agency confirms it"),
  NEEDS_CONFIRMATION(
      "qeyd təsdiq gözləyir və ondan heç nə yaranmır; onu ikinci işçi confirmRecord ilə, mümkün"
          + " deyilsə, Agentlik təsdiqləyir",
      "the record waits for a confirmation, and nothing follows from it; a second worker confirms it"
          + " by confirmRecord, or else the Agency does"),
  CHANGED_MEANWHILE(
      "qeydin hazırkı versiyası %s, sizin göstərdiyiniz %s; arada dəyişib: %s",
      "the record is at version %s, and you named %s; changed meanwhile: %s");

  /** Stands in a general text where a problem's own text has a value. */
  private static final String SOME_VALUE = "…";

  private final String az;
  private final String en;

  ProblemCode(String az, String en) {
    this.az = az;
    this.en = en;
  }

  /** Nothing says who it is about: {@link #REQUIRED}, in words that name both ways. */
  public static Problem noIdentity() {
    return new Problem(
        "person.fin",
        REQUIRED,
        "şəxsin kimliyi göstərilməyib: ya FİN-i (fin), ya da FİN-i olmayan şəxsin sənədini"
            + " (documentType, documentCountry, documentNumber) göndərin",
        "it is not said who the person is: send either the FIN (fin), or, of a person without one,"
            + " the document (documentType, documentCountry, documentNumber)");
  }

  /**
   * A time lies ahead of the server's clock: {@link #IN_FUTURE}, in words that tell what time it is
   * there.
   *
   * @param now by the server's clock, with its zone
   */
  public static Problem inFuture(String field, String now) {
    return new Problem(
        field,
        IN_FUTURE,
        ("gələcək vaxt qəbul edilmir; serverin saatı ilə indi %s; sizin saatınız irəlidirsə, onu"
                + " düzəldin")
            .formatted(now),
        "the time lies in the future; by the server's clock it is %s; if your clock is ahead, set it"
            .formatted(now));
  }

  /** A problem of this kind at a field; the values fill the text's places. */
  public Problem at(String field, Object... values) {
    return new Problem(field, this, az.formatted(values), en.formatted(values));
  }

  /** What is wrong and how to mend it, in Azerbaijani, with … in place of each value. */
  public String az() {
    return az.replace("%s", SOME_VALUE);
  }

  /** The same in English. */
  public String en() {
    return en.replace("%s", SOME_VALUE);
  }
}
