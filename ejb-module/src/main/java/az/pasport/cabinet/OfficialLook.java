package az.pasport.cabinet;

import java.time.Instant;
import java.util.Optional;

/**
 * That an official of the Agency saw the caller's data, handed out a certificate of theirs, or read
 * what the audit says of them.
 *
 * @param deed as the audit calls it: {@code PERSON_LOOKED_UP}, {@code PERSON_LISTED}, {@code
 *     CERTIFICATE_PRINTED}, {@code AUDIT_SEARCHED}, {@code AUDIT_EXPORTED}
 * @param reason the kind of reason that the official stated; empty where none is asked for
 */
public record OfficialLook(Instant at, String deed, Optional<String> reason) {}
