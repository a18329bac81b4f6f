package az.pasport.lookup;

/** How a verifier names whom they ask about. The names are part of the API, and of the audit. */
public enum LookupMethod {
  CODE,
  FIN,
  DOCUMENT,
  NAME
}
