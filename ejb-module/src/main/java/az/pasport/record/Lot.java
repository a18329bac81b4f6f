package az.pasport.record;

import java.util.Locale;

/**
 * A lot of a product.
 *
 * @param product its code, as records name it
 * @param number as printed on the vial; case does not count; at most 40 characters
 */
public record Lot(String product, String number) {
  public Lot {
    number = number.strip().toUpperCase(Locale.ROOT);
    if (number.isEmpty() || number.length() > 40) {
      throw new IllegalArgumentException("a lot's number has 1 to 40 characters");
    }
  }
}
