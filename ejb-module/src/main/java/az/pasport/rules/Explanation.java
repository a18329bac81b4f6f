package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import java.util.List;
import java.util.Optional;

/**
 * Why an answer is as it is.
 *
 * @param rule the {@link Clause} that gives the certificate, or the {@link Shortfall} that does not
 * @param decree that was asked; empty before the first
 * @param validity what it gives; empty where no certificate is due
 * @param events on which the answer rests, in their order
 * @param changes what would change it, the likeliest first
 */
public record Explanation(
    CertificateKind kind,
    Enum<?> rule,
    Optional<Decree> decree,
    Optional<Validity> validity,
    List<RecordedEvent<?>> events,
    List<Change> changes) {}
