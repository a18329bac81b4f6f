package az.pasport.tool;

import az.pasport.hcert.Cbor;
import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HcertFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** The layers of a certificate, as far as they can be opened, from the outside in. */
final class LayerReport implements HcertDecoder.LayerListener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode report = JSON.createObjectNode();
  private boolean whole;

  private LayerReport() {}

  static LayerReport of(String text) {
    LayerReport layers = new LayerReport();
    try {
      layers.open(text);
      layers.whole = true;
    } catch (HcertException e) {
      layers
          .report
          .putObject("failed")
          .put("reason", e.reason().name())
          .put("message", e.getMessage());
    }
    return layers;
  }

  private void open(String text) throws HcertException {
    Hcert hcert = HcertDecoder.decode(text, this);
    claims(hcert);
    Map<?, ?> fields =
        hcert.envelope().format().certificateIn(Cbor.read(hcert.envelope().payload()));
    JsonNode certificate = JSON.valueToTree(fields);
    report.set("certificate", certificate);
    report.set("names", JSON.valueToTree(ValueSetNames.in(certificate)));
    report.set("problems", JSON.valueToTree(hcert.payload().problems()));
  }

  @Override
  public void text(String text) {
    report.putObject("text").put("characters", text.length());
  }

  @Override
  public void format(HcertFormat format) {
    report.withObject("text").put("prefix", format.prefix());
  }

  @Override
  public void compressed(byte[] zlib) {
    report.putObject("zlib").put("compressedBytes", zlib.length);
  }

  @Override
  public void inflated(byte[] cose) {
    report.withObject("zlib").put("bytes", cose.length);
  }

  @Override
  public void envelope(CoseSign1 envelope) {
    ObjectNode cose = report.putObject("cose");
    cose.set("protectedHeader", header(envelope.protectedParameters()));
    cose.set("unprotectedHeader", header(envelope.unprotectedParameters()));
    cose.put("algorithm", envelope.algorithm().map(CoseAlgorithm::name).orElse("none of ours"));
    cose.putObject("keyId")
        .put("base64", Base64.getEncoder().encodeToString(envelope.keyId()))
        .put("hex", HexFormat.of().formatHex(envelope.keyId()));
    cose.put("payloadBytes", envelope.payload().length);
    cose.putObject("signature")
        .put("bytes", envelope.signature().length)
        .put("hex", HexFormat.of().formatHex(envelope.signature()));
  }

  private static ObjectNode header(Map<?, ?> parameters) {
    ObjectNode header = JSON.createObjectNode();
    parameters.forEach(
        (label, value) ->
            header.set(
                labelName(String.valueOf(label)),
                value instanceof byte[] bytes
                    ? JSON.valueToTree(HexFormat.of().formatHex(bytes))
                    : JSON.valueToTree(value)));
    return header;
  }

  private static String labelName(String label) {
    return switch (label) {
      case "1" -> "alg (1)";
      case "4" -> "kid (4)";
      default -> label;
    };
  }

  private void claims(Hcert hcert) {
    report
        .putObject("claims")
        .put("iss", hcert.issuingCountry())
        .put("iat", hcert.issuedAt().map(Object::toString).orElse(""))
        .put("exp", hcert.expiresAt().map(Object::toString).orElse(""));
  }

  /** Whether every layer could be opened. */
  boolean isWhole() {
    return whole;
  }

  JsonNode json() {
    return report;
  }

  /** For people: a line for each value, indented by layer, with names behind codes. */
  String text() {
    StringBuilder lines = new StringBuilder();
    report
        .properties()
        .forEach(
            layer -> {
              if (!layer.getKey().equals("names")) {
                append(lines, "", layer.getKey(), layer.getValue());
              }
            });
    if (whole) {
      lines.append("Not verified: anybody can write this. See hcert verify.");
    }
    return lines.toString().stripTrailing();
  }

  private void append(StringBuilder lines, String indent, String name, JsonNode value) {
    if (value.isContainerNode() && value.isEmpty()) {
      lines.append(indent).append(name).append(": none\n");
    } else if (value.isObject()) {
      lines.append(indent).append(name).append('\n');
      value
          .properties()
          .forEach(field -> append(lines, indent + "  ", field.getKey(), field.getValue()));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        append(lines, indent, name + "[" + i + "]", value.get(i));
      }
    } else {
      lines.append(indent).append(name).append(": ").append(printable(value.asText()));
      JsonNode known = report.path("names").path(value.asText());
      if (known.isTextual() && !known.asText().equals(value.asText())) {
        lines.append("  (").append(known.asText()).append(')');
      }
      lines.append('\n');
    }
  }

  /** A certificate may hold control characters, which are commands to a terminal. */
  static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
