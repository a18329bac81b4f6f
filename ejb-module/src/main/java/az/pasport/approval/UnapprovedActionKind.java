package az.pasport.approval;

/**
 * What an official may do alone, without a second one, so many times within 24 hours. Beyond that,
 * many small actions would be what needs a second official when it is done at once.
 */
public enum UnapprovedActionKind {
  CERTIFICATE_REVOCATION("pasport.approval.revocations-daily", 10),
  FACILITY_CERTIFICATE_WITHDRAWAL("pasport.approval.facility-certificates-daily", 10),
  WORKER_DISMISSAL("pasport.approval.dismissals-daily", 20),
  /** A file of at most 5 MB, which is kept. */
  EVIDENCE_UPLOAD("pasport.approval.evidence-daily", 50),
  /** Of a verifier, or of an institution with all its verifiers. */
  VERIFIER_BLOCK("pasport.approval.verifier-blocks-daily", 20);

  private final String setting;
  private final int usual;

  UnapprovedActionKind(String setting, int usual) {
    this.setting = setting;
    this.usual = usual;
  }

  /** The setting that says how many. */
  String setting() {
    return setting;
  }

  /** How many unless set otherwise. */
  int usual() {
    return usual;
  }
}
