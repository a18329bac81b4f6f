package az.pasport.web.api.approvals;

import az.pasport.approval.ApprovalRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The auditor's list of a day: what was asked for or decided, by whom and when. No personal data
 * beyond ids: neither what the requests say nor the officials' reasons.
 */
record DailyApprovalList(LocalDate day, List<ApprovalRequest> requests) {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "subject",
          "status",
          "requestedBy",
          "requestedAt",
          "decidedBy",
          "decidedAt",
          "outcome");

  /** As JSON: a list of rows, without their empty cells. */
  public record Response(LocalDate day, List<Map<String, String>> approvals) {}

  Response response() {
    return new Response(day, requests.stream().map(DailyApprovalList::row).toList());
  }

  private static Map<String, String> row(ApprovalRequest request) {
    var row = new LinkedHashMap<String, String>();
    List<String> cells = cells(request);
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        row.put(COLUMNS.get(column), cells.get(column));
      }
    }
    return row;
  }

  /** RFC 4180, UTF-8. No cell holds a comma, a quote or the begin of a formula. */
  String csv() {
    return Stream.concat(Stream.of(COLUMNS), requests.stream().map(DailyApprovalList::cells))
        .map(cells -> String.join(",", cells) + "\r\n")
        .collect(Collectors.joining());
  }

  private static List<String> cells(ApprovalRequest request) {
    return List.of(
        Long.toString(request.id()),
        request.kind(),
        cell(request.subject()),
        request.status().name(),
        cell(request.requestedBy()),
        request.requestedAt().toString(),
        cell(request.decidedBy().orElse("")),
        request.decidedAt().map(Instant::toString).orElse(""),
        cell(request.outcome().orElse("")));
  }

  /** A worker's number may hold any sign. */
  private static String cell(String text) {
    return text.replaceAll("[,\"\\p{Cntrl}]", "_");
  }
}
