package az.pasport.ws.guide;

import org.w3c.dom.Element;

/** Whether an element is there. */
public enum Presence {
  /** A sender must give it: its documentation says so, the schema demands it of nobody. */
  REQUIRED,
  /** It is in every answer, or in each of what an answer lists. */
  ALWAYS,
  /** It may be there. */
  OPTIONAL;

  static Presence of(Element element, Words words) {
    if (words.saysRequired()) {
      return REQUIRED;
    }
    return element.getAttribute("minOccurs").equals("0") ? OPTIONAL : ALWAYS;
  }
}
