package az.pasport.web.api.transparency;

import az.pasport.web.api.json.LenientDeserializers;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;

/** A certificate that somebody holds and wants to find in the log: its QR code's text. */
public record HeldCertificateRequest(
    @JsonbTypeDeserializer(LenientDeserializers.UnchangedText.class) @ValidField(FieldType.ANY_TEXT)
        String qr) {}
