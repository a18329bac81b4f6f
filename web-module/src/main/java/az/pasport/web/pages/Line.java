package az.pasport.web.pages;

/** A label and what stands beside it. */
public record Line(String label, String value) {}
