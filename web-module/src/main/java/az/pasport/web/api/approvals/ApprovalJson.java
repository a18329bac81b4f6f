package az.pasport.web.api.approvals;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.ApprovedAction;
import az.pasport.approval.Evidence;
import az.pasport.facility.RequestedSecret;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Requests for a second official, as the API tells them. */
public final class ApprovalJson {
  private ApprovalJson() {}

  /** 202: nothing is done yet, and where to see whether it is. */
  public static Response accepted(ApprovalRequest request) {
    return accepted(request, json(request));
  }

  /** 202 with a secret, which opens nothing yet, and which this answer alone shows. */
  public static Response accepted(RequestedSecret asked) {
    return accepted(asked.request(), json(asked.request()).add("secret", asked.secret()));
  }

  private static Response accepted(ApprovalRequest request, JsonObjectBuilder json) {
    return Response.accepted(json.build())
        .location(URI.create("approvals/" + request.id()))
        .build();
  }

  public static JsonArray list(List<ApprovalRequest> requests) {
    var list = Json.createArrayBuilder();
    requests.forEach(request -> list.add(json(request)));
    return list.build();
  }

  public static JsonObject of(ApprovalRequest request) {
    return json(request).build();
  }

  /** With what it says and the files that bear it out. */
  public static JsonObject of(Approvals.View view) {
    var evidence = Json.createArrayBuilder();
    view.evidence().forEach(file -> evidence.add(of(file)));
    return json(view.request())
        .add("details", details(view.details()))
        .add("evidence", evidence)
        .build();
  }

  /** What a request says, or a change would do, line by line. */
  public static JsonArray details(List<ApprovedAction.Detail> lines) {
    var details = Json.createArrayBuilder();
    for (ApprovedAction.Detail line : lines) {
      var json = Json.createObjectBuilder().add("field", line.field()).add("value", line.value());
      line.before().ifPresent(before -> json.add("before", before));
      details.add(json);
    }
    return details.build();
  }

  public static JsonObject of(Evidence file) {
    return Json.createObjectBuilder()
        .add("id", file.id())
        .add("mediaType", file.mediaType())
        .add("size", file.size())
        .add("sha256", file.sha256())
        .build();
  }

  private static JsonObjectBuilder json(ApprovalRequest request) {
    var json =
        Json.createObjectBuilder()
            .add("id", request.id())
            .add("kind", request.kind())
            .add("subject", request.subject())
            .add("status", request.status().name())
            .add("requestedBy", request.requestedBy())
            .add("requestedAt", request.requestedAt().toString())
            .add("expiresAt", request.expiresAt().toString());
    request.decidedBy().ifPresent(official -> json.add("decidedBy", official));
    request.decidedAt().ifPresent(at -> json.add("decidedAt", at.toString()));
    request.reason().ifPresent(why -> json.add("reason", why));
    request.outcome().ifPresent(done -> json.add("outcome", done));
    return json;
  }
}
