package az.pasport.web.api.verifications;

import az.pasport.web.api.json.LenientDeserializers;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;

/** A QR code's text that anybody wants checked. */
public record VerificationRequest(
    @JsonbTypeDeserializer(LenientDeserializers.UnchangedText.class) @ValidField(FieldType.ANY_TEXT)
        String qr) {}
