package az.pasport.web.login;

import java.time.Duration;

/**
 * How long logins last.
 *
 * @param most after which even a busy session ends
 * @param staffMost the same for a person with a staff role
 * @param staffIdle after which a session of staff ends when nothing was asked for
 * @param fresh for how long after an authentication at the portal the gravest actions may be taken
 */
record SessionLifetimes(Duration most, Duration staffMost, Duration staffIdle, Duration fresh) {}
