package az.pasport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Requests of older versions wait in the database: what they store must stay readable. */
class StoredChangesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void deathIsStoredWithItsDay() throws JsonProcessingException {
    assertStored(
        new DeathEntry.Death(7, "2022-03-01", "why"),
        "{\"entry\":7,\"diedOn\":\"2022-03-01\",\"reason\":\"why\"}");
  }

  @Test
  void reversalIsStoredWithItsEntry() throws JsonProcessingException {
    assertStored(new DeathReversal.Reversal(7, "why"), "{\"entry\":7,\"reason\":\"why\"}");
  }

  @Test
  void partingIsStoredWithTheJoinedEntry() throws JsonProcessingException {
    assertStored(new IdentityParting.Parting(7, "why"), "{\"joined\":7,\"reason\":\"why\"}");
  }

  private static void assertStored(ApprovedPersonChange.Wanted wanted, String json)
      throws JsonProcessingException {
    assertThat(JSON.writeValueAsString(wanted)).isEqualTo(json);
    assertThat(JSON.readValue(json, wanted.getClass())).isEqualTo(wanted);
  }
}
