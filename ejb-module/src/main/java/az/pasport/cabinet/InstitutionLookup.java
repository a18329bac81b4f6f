package az.pasport.cabinet;

import az.pasport.institution.Institution;
import java.time.Instant;

/** That a verifier of an institution looked the caller's certificates up. */
public record InstitutionLookup(Instant at, Institution institution) {}
