package az.pasport.web.api.certificates;

import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.web.api.json.LenientDeserializers;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A revocation of one certificate, or of those of a list. */
public record RevocationRequest(
    @Nullable String identifier,
    @ValidField(FieldType.REVOCATION_REASON) String reason,
    @JsonbTypeDeserializer(LenientDeserializers.TextList.class)
        @ValidField(value = FieldType.TEXT_LIST, max = RevocationService.MOST_TOGETHER)
        @Nullable List<String> identifiers) {
  /** What the field {@code identifier} is checked as: a list takes its place. */
  @ValidField(FieldType.STORED_TEXT)
  public @Nullable String getIdentifier() {
    return several().isEmpty() ? identifier : "a list";
  }

  /** The identifiers of the list; empty if one certificate is to be revoked. */
  public Set<String> several() {
    return identifiers == null ? Set.of() : Set.copyOf(identifiers);
  }

  /** The identifier of the one certificate, if there is no list. */
  public String one() {
    return Objects.requireNonNull(identifier);
  }

  RevocationReason knownReason() {
    return RevocationReason.valueOf(reason);
  }
}
