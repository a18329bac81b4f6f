package az.pasport.web.problem;

import java.util.Locale;

/** The kinds of problem, each with its HTTP status and its words. */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "Sorğu oxunmadı",
      "The request cannot be read",
      "Sorğunun mətni gözlənilən formatda deyil.",
      "The request's body is not in the expected format."),
  INVALID_FIELDS(
      400,
      "Sorğuda yanlış sahələr var",
      "Some fields of the request are wrong",
      "Hər sahədə nəyin düzəldilməli olduğu errors siyahısında göstərilib.",
      "The list errors says for each field what to mend."),
  UNAUTHENTICATED(
      401,
      "Giriş tələb olunur",
      "Log in first",
      "Bu ünvan giriş nişanı (Bearer) və ya şəxsi kabinetin açıq sessiyası tələb edir.",
      "This address needs an access token (Bearer) or a session of the personal cabinet."),
  INVALID_TOKEN(
      401,
      "Giriş nişanı etibarsızdır",
      "The access token is not valid",
      "Nişanın müddəti bitib və ya o, bu xidmət üçün verilməyib. Yenidən daxil olun.",
      "It has ended, or was not issued for this service. Log in again."),
  FORBIDDEN(
      403,
      "İcazə yoxdur",
      "Not allowed",
      "Bu əməliyyat üçün sizin hüququnuz yoxdur.",
      "You have no right to do this."),
  CROSS_SITE(
      403,
      "Sorğu başqa saytdan gəlib",
      "The request came from another site",
      "Dəyişikliyi başqa saytın səhifəsi göndərə bilməz; sessiya ilə göndərən proqram"
          + " X-Pasport-Request başlığı əlavə etməlidir.",
      "Another site's page cannot send a change; a program that sends one with a session adds the"
          + " header X-Pasport-Request."),
  FRESH_LOGIN_REQUIRED(
      403,
      "İmza ilə yenidən daxil olun",
      "Log in again with a signature",
      "Bu əməliyyat bir neçə dəqiqə əvvəl edilmiş girişi tələb edir:"
          + " /login/start?target=/staff/&fresh=1 ünvanında imza ilə daxil olub əməliyyatı təkrarlayın.",
      "This wants a login of the last few minutes: log in with a signature at"
          + " /login/start?target=/staff/&fresh=1, and do it again."),
  OWN_REQUEST(
      403,
      "Öz sorğunuza qərar verə bilməzsiniz",
      "You may not decide on your own request",
      "Sorğunu başqa nəzarətçi təsdiqləməli və ya rədd etməlidir.",
      "Another supervisor has to approve or refuse it."),
  OWN_RECORDS(
      403,
      "Öz qeydləriniz üzrə əməliyyat apara bilməzsiniz",
      "You may not act on your own records",
      "Sizə aid qeydləri yalnız başqa əməkdaşlar daxil edə, düzəldə və təsdiqləyə bilər.",
      "Only other officials may enter, correct and approve records about you."),
  NOT_A_REGISTERED_VERIFIER(
      403,
      "Yoxlayan kimi qeydiyyatda deyilsiniz",
      "You are not registered as a verifier",
      "Siz qeydiyyatda olan qurumun yoxlayanı deyilsiniz, ya da siz və ya qurum bloklanıb. Qurumunuzun"
          + " məsul şəxsinə müraciət edin.",
      "You are no verifier of a registered institution, or you or the institution are blocked. Ask"
          + " whoever is responsible at your institution."),
  NOT_FOUND(
      404,
      "Tapılmadı",
      "Not found",
      "Bu ünvanda sizin üçün heç nə yoxdur.",
      "There is nothing for you at this address."),
  METHOD_NOT_ALLOWED(
      405,
      "Bu metod dəstəklənmir",
      "The method is not supported here",
      "Mümkün metodlar Allow başlığında göstərilib.",
      "The header Allow lists those that are."),
  NOT_ACCEPTABLE(
      406,
      "Tələb olunan format yoxdur",
      "The format asked for is not offered",
      "Accept başlığında dəstəklənən format göstərin.",
      "Name an offered format in the header Accept."),
  TOO_SLOW(
      408,
      "Sorğu vaxtında çatmadı",
      "The request took too long to arrive",
      "Sorğunun mətni ayrılan vaxtda tam gəlmədi; heç nə edilmədi. Yenidən göndərin.",
      "The body did not arrive whole within the time for it; nothing was done. Send it again."),
  FACILITY_ALREADY_REGISTERED(
      409,
      "Müəssisə artıq qeydiyyatdadır",
      "The facility is registered already",
      "Bu kodla müəssisə artıq var; başqa kod seçin və ya ona yeni sirr verin.",
      "A facility has this code; choose another code, or give it a new secret."),
  INSTITUTION_ALREADY_REGISTERED(
      409,
      "Qurum artıq qeydiyyatdadır",
      "The institution is registered already",
      "Bu kodla qurum artıq var; başqa kod seçin.",
      "An institution has this code; choose another."),
  INSTITUTION_BLOCKED(
      409,
      "Qurum bloklanıb",
      "The institution is blocked",
      "Əvvəlcə qurumun yenidən qeydiyyatını təsdiq edin.",
      "Approve its registration anew first."),
  VERIFIER_ALREADY_REGISTERED(
      409,
      "Bu şəxs artıq yoxlayandır",
      "This person is a verifier already",
      "Bir şəxs yalnız bir qurum üçün yoxlaya bilər; əvvəlcə onu orada bloklayın.",
      "One person verifies for one institution; block them there first."),
  REVOKED_BEFORE(
      409,
      "Sertifikat artıq ləğv edilib",
      "The certificate is revoked already",
      "O, başqa səbəblə ləğv edilib və dəyişməyib.",
      "It was revoked for another reason, and stays as it was."),
  SIGNER_LIST_OLDER(
      409,
      "Siyahı bizdəkindən köhnədir",
      "The list is older than ours",
      "Bizdə bu mənbənin daha yeni və ya eyni nömrəli başqa siyahısı var; o, dəyişməyib.",
      "We hold a higher version of this source's list, or another of the same; it stays."),
  RECORD_CHANGED(
      409,
      "Qeyd arada dəyişib",
      "The record has changed meanwhile",
      "Heç nə yazılmayıb. Nəyin dəyişdiyi errors siyahısındadır; qeydi yenidən oxuyub düzəldin.",
      "Nothing was written. The list errors says what changed; read the record again, and correct"
          + " that."),
  MESSAGE_ID_TAKEN(
      409,
      "messageId artıq istifadə olunub",
      "The messageId is taken",
      "Bu nömrə ilə başqa məlumat qəbul edilib; heç nə yazılmayıb. Yeni nömrə verin.",
      "Another message was accepted under it; nothing was written. Give a new one."),
  APPROVAL_DECIDED(
      409,
      "Sorğuya artıq qərar verilib",
      "The request is decided already",
      "Başqa nəzarətçi onu təsdiqləyib və ya rədd edib; indi heç nə dəyişmədi.",
      "Another supervisor has approved or refused it; nothing has changed now."),
  APPROVAL_EXPIRED(
      409,
      "Sorğunun müddəti bitib",
      "The request has expired",
      "Heç nə dəyişməyib. Lazımdırsa, yeni sorğu göndərin.",
      "Nothing has changed. Ask anew if it is still needed."),
  SECRET_OUTDATED(
      409,
      "Sorğu artıq yerinə yetirilə bilməz",
      "The request cannot be carried out any more",
      "Sirr arada başqa sorğu ilə dəyişdirilib və ya işçi azad edilib. Yeni sorğu göndərin.",
      "The secret was replaced by another request, or the worker dismissed, meanwhile. Ask anew."),
  SECOND_OFFICIAL_NEEDED(
      409,
      "İkinci əməkdaş lazımdır",
      "A second official is needed",
      "Son 24 saatda təkbaşına edilə bilən sayda belə əməliyyat etmisiniz; heç nə dəyişməyib. Bunu"
          + " başqa əməkdaş edə bilər; sertifikatın ləğvini identifiers siyahısı ilə göndərin, onu"
          + " başqa nəzarətçi təsdiqləyəcək.",
      "You have done as many of these within 24 hours as one may do alone; nothing has changed."
          + " Another official may do it; send revocations in the list identifiers, for another"
          + " supervisor to approve."),
  TOO_LARGE(
      413,
      "Sorğu çox böyükdür",
      "The request is too large",
      "Sorğunun mətni ən çoxu 16 KB, imzalayanların siyahısı 4 MB, təsdiqedici fayl 5 MB,"
          + " yoxlanılan fayl 10 MB ola bilər.",
      "A request's body has at most 16 KB, a list of signers 4 MB, a file of evidence 5 MB, a file"
          + " to be checked 10 MB."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Sorğunun formatı dəstəklənmir",
      "The request's format is not supported",
      "Sorğunu Content-Type: application/json, imzalayanların siyahısını application/jose,"
          + " təsdiqedici və yoxlanılan faylı application/pdf, image/jpeg və ya image/png ilə (yoxlanılan"
          + " faylı text/plain ilə də) göndərin.",
      "Send the request as Content-Type: application/json, a list of signers as application/jose,"
          + " evidence and files to be checked as application/pdf, image/jpeg or image/png (files to be"
          + " checked also as text/plain)."),
  RATE_LIMITED(
      429,
      "Çox sayda sorğu",
      "Too many requests",
      "Bir az gözləyib yenidən cəhd edin; neçə saniyə gözləmək lazım olduğu Retry-After başlığında"
          + " göstərilib.",
      "Wait a little and try again; the header Retry-After says how many seconds."),
  LOOKUP_LIMIT_REACHED(
      429,
      "Axtarışların sayı həddə çatıb",
      "Too many look-ups",
      "Siz və ya qurumunuz bu müddətdə icazə verilən qədər axtarış etmisiniz; nəticəsiz axtarışların"
          + " həddi daha aşağıdır. Neçə saniyə gözləmək lazım olduğu Retry-After başlığındadır. QR"
          + " kodu oxutmaq üçün hədd yoxdur.",
      "You or your institution have looked up as much as is allowed in this time; of look-ups that"
          + " find nothing fewer are allowed. The header Retry-After says how many seconds to wait."
          + " Scanning the QR code has no such limit."),
  TOO_MANY_FILES(
      429,
      "Çox sayda fayl yüklənib",
      "Too many files were uploaded",
      "Son 24 saatda bir əməkdaşın yükləyə biləcəyi qədər fayl yükləmisiniz; bu fayl saxlanılmadı."
          + " Sabah yükləyin və ya başqa əməkdaşdan xahiş edin.",
      "You have uploaded as many files within 24 hours as one official may; this one was not stored."
          + " Upload it tomorrow, or ask another official."),
  INTERNAL(
      500,
      "Daxili xəta",
      "Something failed on our side",
      "Sorğu yerinə yetirilmədi. Təkrar olunarsa, instance nömrəsini dəstək xidmətinə bildirin.",
      "The request was not carried out. Should it happen again, tell the support the number in"
          + " instance."),
  UNAVAILABLE(
      503,
      "Xidmət müvəqqəti əlçatmazdır",
      "The service is not available for the moment",
      "Bir az sonra yenidən cəhd edin.",
      "Try again a little later.");

  private final int status;
  private final String titleAz;
  private final String titleEn;
  private final String detailAz;
  private final String detailEn;

  ProblemType(int status, String titleAz, String titleEn, String detailAz, String detailEn) {
    this.status = status;
    this.titleAz = titleAz;
    this.titleEn = titleEn;
    this.detailAz = detailAz;
    this.detailEn = detailEn;
  }

  /** The problem that the platform means by a status. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> TOO_SLOW;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> RATE_LIMITED;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
    };
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Title and detail in Azerbaijani, for a page. */
  public String az() {
    return titleAz + ". " + detailAz;
  }

  /** Title and detail in English, for a page. */
  public String en() {
    return titleEn + ". " + detailEn;
  }

  /** What programs compare: {@code urn:pasport:problem:not-found}. */
  public String urn() {
    return "urn:pasport:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String titleAz() {
    return titleAz;
  }

  String titleEn() {
    return titleEn;
  }

  String detailAz() {
    return detailAz;
  }

  String detailEn() {
    return detailEn;
  }
}
