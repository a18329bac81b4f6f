package az.pasport.revocation;

/** Says, once it is committed, that a bulk revocation waits for the job. */
record WorkWaits(long revocation) {}
