package az.pasport.approval;

import az.pasport.audit.CurrentOfficial;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Stores files that support a request, and gives them to who decides on it. Each read is audited.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class EvidenceService {
  /** Bytes. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  @Resource SessionContext session;
  @Inject EvidenceFiles files;
  @Inject UnapprovedActionLimit unapprovedActions;
  @Inject CurrentOfficial official;

  /** A file that is handed out. */
  public record Copy(Evidence evidence, byte[] content) {
    public Copy {
      content = content.clone();
    }

    @Override
    public byte[] content() {
      return content.clone();
    }
  }

  /**
   * Stores a file, which a request of the caller's may name within a day.
   *
   * @throws IllegalArgumentException if it is empty or has more than 5 MB
   * @throws DailyLimitReached if the caller has uploaded too many within 24 hours
   */
  public Evidence add(byte[] content, String mediaType) {
    if (content.length == 0 || content.length > MOST_BYTES) {
      throw new IllegalArgumentException("evidence has 1 to " + MOST_BYTES + " bytes");
    }
    unapprovedActions.count(UnapprovedActionKind.EVIDENCE_UPLOAD, official.login());
    Evidence evidence = files.add(content, mediaType, official.login());
    official.audit("EVIDENCE_UPLOADED", evidence.subject());
    return evidence;
  }

  /**
   * A file, for the official who uploaded it, and for supervisors and auditors once it belongs to a
   * request; empty for anybody else.
   */
  @RolesAllowed({"operator", "supervisor", "auditor"})
  public Optional<Copy> read(String id) {
    return files
        .find(id)
        .filter(this::isForCaller)
        .map(
            evidence -> {
              official.audit("EVIDENCE_READ", evidence.subject());
              return new Copy(evidence, files.content(evidence));
            });
  }

  /** The one file of a request; throws {@link IllegalStateException} unless it has one. */
  @RolesAllowed("supervisor")
  public byte[] contentOf(ApprovalRequest request) {
    List<Evidence> all = files.of(request);
    if (all.size() != 1) {
      throw new IllegalStateException(request.id() + " has " + all.size() + " files");
    }
    return files.content(all.get(0));
  }

  private boolean isForCaller(Evidence evidence) {
    boolean reader = session.isCallerInRole("supervisor") || session.isCallerInRole("auditor");
    return evidence.uploadedBy().equals(official.login())
        || (reader && evidence.requestId() != null);
  }
}
