package az.pasport.revocation;

import az.pasport.approval.ApprovalRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a bulk revocation stands.
 *
 * @param peopleDone of the people, those who are through with what is under way or was done last
 * @param peopleFailed those of whom nothing could be changed; of one that is undone or being undone
 *     those whose records are suspended still, therefore
 * @param changedMeanwhile records of the set that were changed since the preview, or had been when
 *     it was their turn; they are left as they are
 * @param cameMeanwhile records that came since the preview and would be chosen by it; they are left
 *     as they are
 * @param keptRecords records that were not restored, because something changed meanwhile
 * @param keptCertificates identifiers of the certificates that were not restored, therefore
 * @param request the latest request to do it or to undo it; for supervisors alone
 */
public record BulkRevocationReport(
    BulkRevocation revocation,
    List<RevocationFigure> figures,
    long peopleDone,
    long peopleFailed,
    long changedMeanwhile,
    long cameMeanwhile,
    List<UUID> keptRecords,
    List<String> keptCertificates,
    Optional<ApprovalRequest> request) {
  public BulkRevocationReport {
    figures = List.copyOf(figures);
    keptRecords = List.copyOf(keptRecords);
    keptCertificates = List.copyOf(keptCertificates);
  }
}
