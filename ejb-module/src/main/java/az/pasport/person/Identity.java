package az.pasport.person;

/** What tells one person from every other: a FIN or a travel document. */
public sealed interface Identity permits Fin, TravelDocument {}
