package az.pasport.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.security.Roles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code server-config/docs/access.md} and the code say the same. */
class AccessTableTest {
  private static Map<String, Set<String>> code = Map.of();
  private static Map<String, Set<String>> table = Map.of();

  @BeforeAll
  static void read() throws Exception {
    code = CodeAccess.read();
    table = AccessTable.read();
  }

  @Test
  void everyOperationOfTheCodeHasItsRow() {
    assertThat(rows(code, table)).as("rows that access.md lacks").isEmpty();
  }

  @Test
  void everyRowIsAnOperationOfTheCode() {
    assertThat(rows(table, code)).as("rows of access.md that are not so").isEmpty();
  }

  @Test
  void rowsNameRolesThatThereAre() {
    Set<String> known = new HashSet<>(Roles.STAFF);
    known.addAll(Set.of(Roles.CITIZEN, Roles.CLINIC, Roles.FACILITY, AccessTable.EVERYBODY));
    assertThat(table.values()).allSatisfy(roles -> assertThat(known).containsAll(roles));
  }

  /** Those of the first that the second has not, or has for others. */
  private static List<String> rows(Map<String, Set<String>> of, Map<String, Set<String>> other) {
    return of.entrySet().stream()
        .filter(row -> !row.getValue().equals(other.get(row.getKey())))
        .map(row -> AccessTable.row(row.getKey(), row.getValue()))
        .toList();
  }
}
