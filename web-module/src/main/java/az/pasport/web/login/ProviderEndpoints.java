package az.pasport.web.login;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses of a login provider.
 *
 * @param issuer what its tokens say in {@code iss}, where they say anything
 * @param issuerInCallback whether it promises to name itself when it sends a browser back (RFC
 *     9207)
 */
record ProviderEndpoints(
    URI authorize, URI token, URI keys, Optional<String> issuer, boolean issuerInCallback) {}
