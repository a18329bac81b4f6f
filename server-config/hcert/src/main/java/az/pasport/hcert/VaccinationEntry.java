package az.pasport.hcert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A vaccination: the {@code v} entry.
 *
 * @param disease {@code tg}
 * @param vaccine {@code vp}: kind of vaccine, a SNOMED CT or ATC code of the EU value sets
 * @param product {@code mp}: medicinal product, as {@code EU/1/20/1528} or {@code CoronaVac}
 * @param manufacturer {@code ma}: marketing authorisation holder, as {@code ORG-100030215}
 * @param dose {@code dn}: which dose this was, from 1; may be above {@code series} for a booster
 * @param series {@code sd}: how many doses the series has, from 1
 * @param date {@code dt}: the day of this dose
 */
public record VaccinationEntry(
    String disease,
    String vaccine,
    String product,
    String manufacturer,
    int dose,
    int series,
    LocalDate date,
    String country,
    String issuer,
    String identifier)
    implements Entry {
  public VaccinationEntry {
    if (dose < 1 || series < 1) {
      throw new IllegalArgumentException("dn, sd: doses count from 1");
    }
  }

  @Override
  public Instant happened() {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public HcertFormat format() {
    return HcertFormat.DCC;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.vaccination(this);
  }
}
