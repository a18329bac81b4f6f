/**
 * What all packages of the API need to read requests and write answers as JSON.
 *
 * <p>No feature: it knows neither resources nor the domain beyond texts.
 *
 * <p>Used by the packages of the API.
 */
@NullMarked
package az.pasport.web.api.json;

import org.jspecify.annotations.NullMarked;
