/**
 * The data source and its migrations: the same for H2 and PostgreSQL. No table or query of the
 * domain belongs here. Called by the container and the persistence provider; the health checks ask
 * whether the database answers.
 */
@NullMarked
package az.pasport.database;

import org.jspecify.annotations.NullMarked;
