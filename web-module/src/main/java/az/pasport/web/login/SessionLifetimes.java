package az.pasport.web.login;

import java.time.Duration;

/**
 * How long logins last.
 *
 * @param most after which even a busy session ends
 * @param staffMost the same for whoever has a staff role
 * @param staffIdle after which a session of staff ends when nothing was asked for
 * @param fresh for how long after a proof at the portal the gravest deeds may be done
 */
record SessionLifetimes(Duration most, Duration staffMost, Duration staffIdle, Duration fresh) {}
