package az.pasport.cabinet;

import java.time.Instant;
import java.util.Optional;

/**
 * That an official of the Agency saw the caller's data, or handed out a certificate of theirs.
 *
 * @param deed as the audit calls it: {@code PERSON_LOOKED_UP}, {@code PERSON_LISTED}, {@code
 *     CERTIFICATE_PRINTED}
 * @param reason the kind of reason that the official stated; empty where none is asked for
 */
public record OfficialLook(Instant at, String deed, Optional<String> reason) {}
