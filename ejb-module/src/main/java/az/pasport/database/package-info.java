/** The data source and its migrations: the same for H2 and PostgreSQL. */
@NullMarked
package az.pasport.database;

import org.jspecify.annotations.NullMarked;
