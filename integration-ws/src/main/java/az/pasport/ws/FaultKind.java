package az.pasport.ws;

import az.pasport.ws.guide.Words;
import java.util.List;

/**
 * A code of faults.
 *
 * @param words what the code means
 * @param retry whether the same message may be sent again later
 * @param causes what such a fault says, each for another cause
 */
public record FaultKind(String code, Words words, boolean retry, List<Words> causes) {}
