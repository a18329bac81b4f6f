package az.pasport.record;

/**
 * A vaccine as the EU value sets code it.
 *
 * @param code of the medicinal product, e.g. {@code EU/1/20/1528}
 * @param name on the certificate, e.g. Comirnaty
 * @param manufacturerCode marketing-authorisation holder or manufacturer, e.g. {@code
 *     ORG-100030215}
 * @param manufacturerName as people know it
 * @param prophylaxisCode SNOMED CT or ATC code of the vaccine's type
 * @param seriesSize doses of the primary series
 * @param daysBetweenDoses the shortest interval between the doses of the series, in days
 * @param approvedFromYears the lowest age, in full years, for which a regulator (EMA, WHO, or that
 *     of the country of origin) had approved it by the end of 2022
 */
public record VaccineProduct(
    String code,
    String name,
    String manufacturerCode,
    String manufacturerName,
    String prophylaxisCode,
    int seriesSize,
    int daysBetweenDoses,
    int approvedFromYears) {}
