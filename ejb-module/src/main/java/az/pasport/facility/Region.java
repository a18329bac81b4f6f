package az.pasport.facility;

import java.util.Locale;

/** The economic regions (Presidential Decree 1386 of 7 July 2021), by which figures are counted. */
public enum Region {
  BAKU("Bakı", "Baku"),
  NAKHCHIVAN("Naxçıvan", "Nakhchivan"),
  ABSHERON_KHIZI("Abşeron-Xızı", "Absheron-Khizi"),
  DAGHLIG_SHIRVAN("Dağlıq Şirvan", "Daghlig Shirvan"),
  GANJA_DASHKASAN("Gəncə-Daşkəsən", "Ganja-Dashkasan"),
  KARABAKH("Qarabağ", "Karabakh"),
  GAZAKH_TOVUZ("Qazax-Tovuz", "Gazakh-Tovuz"),
  GUBA_KHACHMAZ("Quba-Xaçmaz", "Guba-Khachmaz"),
  LANKARAN_ASTARA("Lənkəran-Astara", "Lankaran-Astara"),
  CENTRAL_ARAN("Mərkəzi Aran", "Central Aran"),
  MIL_MUGHAN("Mil-Muğan", "Mil-Mughan"),
  SHAKI_ZAGATALA("Şəki-Zaqatala", "Shaki-Zagatala"),
  EASTERN_ZANGEZUR("Şərqi Zəngəzur", "Eastern Zangezur"),
  SHIRVAN_SALYAN("Şirvan-Salyan", "Shirvan-Salyan");

  private final String az;
  private final String en;

  Region(String az, String en) {
    this.az = az;
    this.en = en;
  }

  /** The region's name: Azerbaijani for {@code az}, English otherwise. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("az") ? az : en;
  }
}
