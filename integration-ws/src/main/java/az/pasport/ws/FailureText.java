package az.pasport.ws;

import az.pasport.ws.proof.FailureReason;

/**
 * Tells an unauthenticated sender what is missing, and what to do.
 *
 * @param az in Azerbaijani
 * @param en in English
 */
record FailureText(String az, String en) {
  static FailureText of(FailureReason reason) {
    return switch (reason) {
      case NOT_XML ->
          new FailureText(
              "mesaj düzgün qurulmuş XML deyil və ya həddi aşır",
              "the message is not well-formed XML, or beyond a limit");
      case NOT_SOAP ->
          new FailureText(
              "zərfdə ən çoxu bir Header və ondan sonra bir Body olmalıdır",
              "an envelope has at most one Header and one Body, in this order");
      case NO_SECURITY ->
          new FailureText(
              "göndərən məlum deyil: HTTP Basic, işçinin UsernameToken-i və ya müəssisənin imzası"
                  + " lazımdır",
              "the sender is not known: HTTP Basic, a worker's UsernameToken or a facility's"
                  + " signature is needed");
      case TWO_SECURITIES ->
          new FailureText(
              "Security başlığı bir dəfə olmalıdır", "there must be one Security header only");
      case OTHER_ACTOR ->
          new FailureText(
              "Security başlığında actor və ya role olmamalıdır",
              "the Security header must not have an actor or role");
      case NOT_UNDERSTOOD ->
          new FailureText(
              "mustUnderstand ilə tanınmayan başlıq var; onu çıxarın",
              "a header with mustUnderstand is not known here; leave it out");
      case UNKNOWN_TOKEN ->
          new FailureText(
              "Security başlığında profillərdə olmayan, təkrarlanan və ya artıq element var",
              "the Security header holds an element that neither profile has, or one too many");
      case NO_CERTIFICATE ->
          new FailureText(
              "UsernameToken müəssisənin TLS sertifikatı ilə birlikdə göndərilməlidir",
              "a UsernameToken must come over TLS with the facility's client certificate");
      case UNKNOWN_CERTIFICATE ->
          new FailureText(
              "bu sertifikat heç bir müəssisə üçün qeydiyyatda deyil; Agentliyə müraciət edin",
              "this certificate is registered for no facility; turn to the Agency");
      case CERTIFICATE_NOT_IN_FORCE ->
          new FailureText(
              "sertifikatın müddəti başlamayıb və ya bitib; yenisini qeydiyyata aldırın",
              "the certificate is not yet or no longer valid; have a new one registered");
      case NO_DIGEST ->
          new FailureText(
              "UsernameToken-də PasswordDigest, Nonce və Created olmalıdır",
              "the UsernameToken must have a PasswordDigest, a Nonce and Created");
      case UNKNOWN_WORKER, WRONG_DIGEST ->
          new FailureText(
              "işçinin nömrəsi və ya sirri yanlışdır", "the worker's number or secret is wrong");
      case NOT_FRESH ->
          new FailureText(
              "mesajın vaxtı keçib və ya hələ gəlməyib; saatı yoxlayın, mesajı yenidən imzalayın",
              "the message is too old or from the future; check your clock and sign it anew");
      case ALGORITHM ->
          new FailureText(
              "bu alqoritm və ya açar qəbul edilmir: RSA (2048 bitdən) və ya ECDSA (P-256-dan),"
                  + " SHA-256, exclusive C14N",
              "this algorithm or key is not taken: RSA (from 2048 bits) or ECDSA (from P-256),"
                  + " SHA-256, exclusive C14N");
      case REFERENCE ->
          new FailureText(
              "imzanın istinadları mesajın öz Id-lərinə getməlidir, ən çoxu 8",
              "the signature's references must lead to Ids of this message, 8 at most");
      case SAME_ID ->
          new FailureText("iki elementin Id-si eynidir", "two elements have the same Id");
      case WRONG_SIGNATURE ->
          new FailureText(
              "imza mesaja uyğun deyil: imzadan sonra dəyişdirilməməlidir",
              "the signature does not fit the message: it must not be changed after signing");
      case WRAPPED ->
          new FailureText(
              "imzalanmış element öz yerində deyil", "a signed element is not in its place");
      case NOT_SIGNED ->
          new FailureText(
              "Body, Timestamp, wsa:To və wsa:MessageID hamısı olmalı və imzalanmalıdır",
              "Body, Timestamp, wsa:To and wsa:MessageID must all be there and be signed");
      case OTHER_ADDRESS ->
          new FailureText(
              "wsa:To bu xidmətin ünvanı deyil", "wsa:To is not an address of this service");
      case SEEN_BEFORE ->
          new FailureText(
              "bu Nonce və ya wsa:MessageID artıq gəlib; mesajı yenisi ilə yenidən göndərin"
                  + " (qeydin messageId-si eyni qalır)",
              "this Nonce or wsa:MessageID has come before; send the message again with a new one"
                  + " (the record's messageId stays)");
    };
  }
}
