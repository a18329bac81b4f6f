package az.pasport.record;

/** How a record stands, in words for the facility that sent it. */
public enum RecordState {
  IN_FORCE("qeyd qüvvədədir", "the record counts"),
  PENDING(
      "qeyd təsdiq gözləyir; təsdiqlənənədək ondan heç nə yaranmır",
      "the record waits for a confirmation; nothing follows from it until then"),
  IN_DOUBT(
      "qeyd şübhə altındadır; onu Agentlik düzəldir və ya geri götürür",
      "the record is in doubt; the Agency corrects it or takes it back"),
  FROZEN(
      "qeyddəki şəxs əhalinin reyestri ilə uyğun gəlmir; düzəldilənədək qeyd sayılmır",
      "the record's person does not match the population registry; it does not count until it is"
          + " corrected"),
  WITHDRAWN("qeyd geri götürülüb", "the record was withdrawn");

  private final String az;
  private final String en;

  RecordState(String az, String en) {
    this.az = az;
    this.en = en;
  }

  /** What it means, in Azerbaijani. */
  public String az() {
    return az;
  }

  /** The same in English. */
  public String en() {
    return en;
  }
}
