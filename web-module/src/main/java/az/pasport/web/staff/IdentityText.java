package az.pasport.web.staff;

import az.pasport.message.Messages;
import az.pasport.person.Fin;
import az.pasport.person.Identity;

/** Identities as staff's pages show them. */
record IdentityText(Messages texts) {
  /** FIN, or the kind of document. */
  String kind(Identity identity) {
    return identity
        .document()
        .map(document -> texts.of("lookup.document." + document.type()))
        .orElseGet(() -> texts.of("lookup.field.fin"));
  }

  /** The FIN, or the document's number with its country. */
  String number(Identity identity) {
    return identity
        .document()
        .map(document -> document.number() + ", " + texts.country(document.country()))
        .or(() -> identity.fin().map(Fin::value))
        .orElse("");
  }
}
