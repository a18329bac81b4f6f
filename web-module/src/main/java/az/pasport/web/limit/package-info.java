/**
 * How much one client may ask of the doors that are open to all, and one person of what is dear.
 *
 * <ol>
 *   <li>Each client has a bucket of tokens that fills steadily; a request takes one, and waits when
 *       there is none.
 *   <li>A client is its network address: an IPv4 address, or the first 64 bits of an IPv6 address,
 *       for a single subscriber commands all the rest of them.
 *   <li>{@code X-Forwarded-For} is believed only as far as it was written by the proxies named in
 *       {@code pasport.trusted-proxies}; by default by none, for anybody can write it.
 *   <li>Memory is bounded: the clients that were silent longest are forgotten first, and start
 *       afresh.
 *   <li>Each node counts for itself.
 *   <li>Whoever has logged in is known by that, and not by an address: {@link
 *       az.pasport.web.limit.RequestRateFilter}.
 * </ol>
 */
@NullMarked
package az.pasport.web.limit;

import org.jspecify.annotations.NullMarked;
