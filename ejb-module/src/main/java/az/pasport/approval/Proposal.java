package az.pasport.approval;

import java.util.List;
import java.util.Optional;

/**
 * What one official asks a second one to approve.
 *
 * @param kind of an {@link ApprovedAction}
 * @param subject what the audit and the auditor's list call the thing to be changed, at most 80
 *     characters; no personal data beyond ids
 * @param concerns the caller's name of the person whose records are to be changed, who may neither
 *     ask nor decide
 * @param payload what the action needs, an object of texts and numbers without secrets
 * @param evidence ids of files that the caller has uploaded
 */
public record Proposal(
    String kind, String subject, Optional<String> concerns, Object payload, List<String> evidence) {
  public Proposal {
    evidence = List.copyOf(evidence);
  }

  /** A request that concerns no person and is borne out by no file. */
  public static Proposal of(String kind, String subject, Object payload) {
    return new Proposal(kind, subject, Optional.empty(), payload, List.of());
  }
}
