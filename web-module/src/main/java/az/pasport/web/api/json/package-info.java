/**
 * What all packages of the API need to read requests and write answers as JSON. It knows neither
 * resources nor the domain beyond texts.
 */
@NullMarked
package az.pasport.web.api.json;

import org.jspecify.annotations.NullMarked;
