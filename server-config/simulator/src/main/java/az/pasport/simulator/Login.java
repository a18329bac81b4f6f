package az.pasport.simulator;

import java.time.Instant;

/** Somebody who proved who they are, how, and when. */
record Login(DemoPerson person, LoginMethod method, Instant at) {}
