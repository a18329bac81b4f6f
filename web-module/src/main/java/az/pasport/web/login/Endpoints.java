package az.pasport.web.login;

import java.net.URI;
import java.util.Optional;

/**
 * Where a provider is.
 *
 * @param issuer what its tokens say in {@code iss}, where they say anything
 */
record Endpoints(URI authorize, URI token, URI keys, Optional<String> issuer) {}
