package az.pasport.acceptance;

/** Payara Micro with the WAR on PostgreSQL. */
class MicroOnPostgresIT extends MainPath {
  @Override
  Installation install() {
    return Installation.start(
        "micro-postgres",
        Postgres.start("micro-postgres"),
        new MicroServer("micro-postgres"),
        settings());
  }
}
