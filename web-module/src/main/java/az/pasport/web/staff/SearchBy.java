package az.pasport.web.staff;

/** How an official names whom they look for. The names are those of the form's values. */
public enum SearchBy {
  FIN,
  DOCUMENT,
  NAME
}
