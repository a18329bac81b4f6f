package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationNoticeTest {
  private static RevocationNotice.Issued issued(
      String identifier, @Nullable String replaces, CertificateStatus status) {
    return new RevocationNotice.Issued(
        new RevocationNotice.Replacement(new UUID(0, identifier.charAt(0)), identifier),
        Optional.ofNullable(replaces),
        status);
  }

  private static Optional<String> newest(
      String identifier, RevocationNotice.Issued... latestFirst) {
    return RevocationNotice.newest(identifier, List.of(latestFirst))
        .map(RevocationNotice.Replacement::identifier);
  }

  private final RevocationNotice.Issued first = issued("1", null, CertificateStatus.REVOKED);

  @Test
  void leadsPastARevokedReplacementToTheNewest() {
    var second = issued("2", "1", CertificateStatus.REVOKED);
    var third = issued("3", "2", CertificateStatus.ISSUED);

    assertThat(newest("1", third, second, first)).contains("3");
    assertThat(newest("2", third, second, first)).contains("3");
  }

  @Test
  void leadsPastAReplacementThatStandsToTheNewest() {
    var second = issued("2", "1", CertificateStatus.ISSUED);
    var third = issued("3", "2", CertificateStatus.ISSUED);

    assertThat(newest("1", third, second, first)).contains("3");
  }

  @Test
  void leadsNowhereWhereTheNewestIsRevoked() {
    var second = issued("2", "1", CertificateStatus.REVOKED);

    assertThat(newest("1", second, first)).isEmpty();
    assertThat(newest("2", second, first)).isEmpty();
  }

  @Test
  void leadsToTheLaterOfTwoInOnePlace() {
    var second = issued("2", "1", CertificateStatus.REVOKED);
    var third = issued("3", "1", CertificateStatus.ISSUED);

    assertThat(newest("1", third, second, first)).contains("3");
  }
}
