package az.pasport.security;

import java.util.Optional;
import java.util.UUID;

/**
 * Who calls the system or acts in it, from the edge to the audit. A caller is made where it is
 * authenticated, and handed on; its texts are written and never parsed.
 */
public sealed interface Caller {
  /**
   * How the audit names the caller. The texts are stored: they are part of the audit's format, and
   * those that name a person are erased with it.
   */
  String actor();

  /**
   * A medical facility.
   *
   * @param worker the facility's number of the worker who proved to be the sender; empty where the
   *     facility alone did
   */
  record Facility(FacilityCode code, Optional<String> worker) implements Caller {
    public Facility(FacilityCode code) {
      this(code, Optional.empty());
    }

    /** {@code facility:CODE}: the audit names a worker in the record that the worker sent. */
    @Override
    public String actor() {
      return "facility:" + code;
    }

    /**
     * The caller's name in the container and in the log: {@code facility:CODE}, or {@code
     * facility:CODE/worker}.
     */
    public String principalName() {
      return actor() + worker.map(number -> "/" + number).orElse("");
    }
  }

  /** An official of the Agency, by the name in the container. */
  record Official(String login) implements Caller {
    @Override
    public String actor() {
      return "staff:" + login;
    }
  }

  /** A verifier of a registered institution, by the name in the container. */
  record Verifier(String login) implements Caller {
    @Override
    public String actor() {
      return "verifier:" + login;
    }
  }

  /**
   * A citizen, or an app that calls with the citizen's token.
   *
   * @param number the internal number, or a word in its place; never the FIN
   */
  record Citizen(String number) implements Caller {
    /** A citizen of whom the system has no records. */
    public static final Citizen WITHOUT_RECORDS = new Citizen("none");

    /** A citizen whose number cannot be read while the database does not answer. */
    public static final Citizen UNKNOWN = new Citizen("unknown");

    public static Citizen of(long number) {
      return new Citizen(Long.toString(number));
    }

    @Override
    public String actor() {
      return "person:" + number;
    }
  }

  /** A job of the system itself. */
  enum Job implements Caller {
    /** Ends requests that no second official decided in time. */
    APPROVAL_EXPIRY("system"),
    /** Renews certificates at night. */
    RENEWAL("system:renewal"),
    /** Erases what may not be stored any longer. */
    RETENTION("system:retention"),
    /** Takes over what the population registry says. */
    REGISTRY("system:registry"),
    /** Looks for patterns of false entries. */
    FRAUD_WATCH("system:fraud-watch");

    private final String actor;

    Job(String actor) {
      this.actor = actor;
    }

    @Override
    public String actor() {
      return actor;
    }
  }

  /**
   * The system itself, where it follows the change of a record. The audit names who changed it in
   * the entry of the change.
   */
  record RecordChange(UUID recordId) implements Caller {
    @Override
    public String actor() {
      return "record:" + recordId;
    }
  }

  /**
   * A caller who has not been authenticated. The audit stores the address of every caller apart.
   */
  record Anonymous() implements Caller {
    @Override
    public String actor() {
      return "nobody";
    }
  }
}
