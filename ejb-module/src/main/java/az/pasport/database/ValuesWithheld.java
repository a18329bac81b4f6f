package az.pasport.database;

import java.sql.SQLException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.ExceptionHandler;

/**
 * Keeps people out of the logs when the database refuses a statement. A driver's message quotes the
 * row: H2 says {@code VALUES ( '5ABCDE1' )}, PostgreSQL {@code Key (fin)=(5ABCDE1) already exists},
 * and both the persistence provider and the EJB container write it out. What happened stays visible
 * by the statement, the SQL state and the vendor's code.
 *
 * <p>Named in {@code persistence.xml}; public, because the provider makes it.
 */
public class ValuesWithheld implements ExceptionHandler {
  @Override
  public Object handleException(RuntimeException thrown) {
    if (thrown instanceof DatabaseException refused
        && refused.getInternalException() instanceof SQLException driver) {
      throw withheld(refused, driver);
    }
    throw thrown;
  }

  private static DatabaseException withheld(DatabaseException refused, SQLException driver) {
    var quiet =
        new SQLException(
            driver.getClass().getSimpleName()
                + ", SQL state "
                + driver.getSQLState()
                + ": message withheld, it may quote a person's data",
            driver.getSQLState(),
            driver.getErrorCode());
    quiet.setStackTrace(driver.getStackTrace());
    DatabaseException told =
        DatabaseException.sqlException(
            quiet,
            refused.getCall(),
            refused.getAccessor(),
            refused.getSession(),
            refused.isCommunicationFailure());
    told.setQuery(refused.getQuery());
    told.setStackTrace(refused.getStackTrace());
    return told;
  }
}
