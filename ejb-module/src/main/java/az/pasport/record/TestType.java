package az.pasport.record;

/** How a test looks for the virus, with the LOINC codes of the EU value set. */
public enum TestType {
  /** Nucleic acid amplification: RT-PCR. */
  NAAT("LP6464-4"),
  /** Rapid antigen test. */
  RAT("LP217198-3");

  private final String code;

  TestType(String code) {
    this.code = code;
  }

  /** The LOINC code. */
  public String code() {
    return code;
  }
}
