package az.pasport.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * PostgreSQL's role that owns the tables, apart from the one that the application works as. The
 * owner migrates, then gives the application's role what it needs: to read and write rows, but of
 * the audit only to read and add entries, to give an open entry its place in the chain, and to
 * delete old personal data, which are stored beside the chain for that. To the log of issued
 * certificates it adds, and changes nothing there.
 */
final class OwnerRole {
  /** Only one node gives rights at a time; the number means nothing. */
  private static final String ALONE = "select pg_advisory_xact_lock(7274270427)";

  private static final List<String> GRANTS =
      List.of(
          "grant usage on schema {schema} to {role}",
          "grant select, insert, update, delete on all tables in schema {schema} to {role}",
          "grant usage, select on all sequences in schema {schema} to {role}",
          "revoke all on flyway_schema_history from {role}",
          "revoke all on audit_entry, audit_head, audit_signed_head, audit_personal_data,"
              + " audit_trail from {role}",
          "grant select on audit_entry, audit_head, audit_signed_head, audit_trail to {role}",
          "grant insert (id, done_at, actor, deed, subject, address, times, format,"
              + " personal_digest) on audit_entry to {role}",
          "grant select, insert, delete on audit_personal_data to {role}",
          "grant update (chain_place, chain_hash) on audit_entry to {role}",
          "grant update (chain_place, chain_hash) on audit_head to {role}",
          "grant insert on audit_signed_head to {role}",
          "revoke all on transparency_entry, transparency_subtree, transparency_tree,"
              + " transparency_signed_head, certificate_salt from {role}",
          "grant select, insert on transparency_entry, transparency_subtree,"
              + " transparency_signed_head to {role}",
          "grant select, update (log_id, tree_size) on transparency_tree to {role}",
          "grant select, insert, delete on certificate_salt to {role}",
          // Column grants cannot tell an open entry from a sealed one.
          """
          create or replace function audit_entry_is_sealed() returns trigger language plpgsql as $$
          begin
            raise exception 'audit entry % is sealed', old.id;
          end $$""",
          """
          do $$
          begin
            if not exists (select from pg_trigger where tgname = 'audit_entry_sealed_once'
                and tgrelid = 'audit_entry'::regclass) then
              create trigger audit_entry_sealed_once before update on audit_entry
                for each row when (old.chain_place is not null)
                execute function audit_entry_is_sealed();
            end if;
          end $$""",
          // The shortest times that the retention settings allow. Whoever has the application's
          // password cannot hide sooner whom an entry names. A row without a time tells only whose
          // an entry of an older format is, which never ends.
          """
          create or replace function audit_personal_data_is_young() returns trigger
              language plpgsql as $$
          begin
            raise exception 'the personal data of audit entry % are not old enough', old.entry_id;
          end $$""",
          """
          do $$
          begin
            if not exists (select from pg_trigger where tgname = 'audit_personal_data_kept'
                and tgrelid = 'audit_personal_data'::regclass) then
              create trigger audit_personal_data_kept before delete on audit_personal_data
                for each row when (old.done_at is null or old.done_at > current_timestamp
                  - case when old.look_up then interval '30 days' else interval '364 days' end)
                execute function audit_personal_data_is_young();
            end if;
          end $$""");

  /** What the application's role may still do, though it must not. */
  private static final String TOO_MUCH =
      """
      select has_table_privilege('audit_entry', 'DELETE')
          or has_table_privilege('audit_entry', 'TRUNCATE')
          or has_column_privilege('audit_entry', 'deed', 'UPDATE')
          or has_any_column_privilege('audit_personal_data', 'UPDATE')
          or has_table_privilege('audit_personal_data', 'TRUNCATE')
          or has_table_privilege('transparency_entry', 'DELETE')
          or has_any_column_privilege('transparency_entry', 'UPDATE')
          or has_schema_privilege(current_schema(), 'CREATE')
          or pg_has_role((select tableowner from pg_tables
              where schemaname = current_schema() and tablename = 'audit_entry'), 'MEMBER')""";

  private final DataSource owner;
  private final DataSource application;

  OwnerRole(DataSource owner, DataSource application) {
    this.owner = owner;
    this.application = application;
  }

  /**
   * Gives the application's role its rights, once the tables are up to date.
   *
   * @throws IllegalStateException if that role has more rights than these; the message tells the
   *     operator what to do
   */
  void grantToApplication() throws SQLException {
    try (Connection works = application.getConnection()) {
      grant(works.getMetaData().getUserName());
      refuseTooMuch(works);
    }
  }

  private void grant(String role) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(ALONE);
        String schema = statement.enquoteIdentifier(connection.getSchema(), true);
        String quoted = statement.enquoteIdentifier(role, true);
        for (String grant : GRANTS) {
          statement.execute(grant.replace("{role}", quoted).replace("{schema}", schema));
        }
      }
      connection.commit();
    }
  }

  private static void refuseTooMuch(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TOO_MUCH);
        ResultSet row = statement.executeQuery()) {
      row.next();
      if (row.getBoolean(1)) {
        throw new IllegalStateException(
            "The role of PASPORT_DB_USER can change the audit or the tables, although"
                + " PASPORT_DB_OWNER_USER is set: it is a superuser, owns the tables, is a member of"
                + " their owner, or may create in the schema; server-config/docs/database.md has the"
                + " SQL that makes both roles");
      }
    }
  }
}
