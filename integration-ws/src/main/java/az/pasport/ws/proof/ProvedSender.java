package az.pasport.ws.proof;

import java.util.Optional;

/**
 * Who sent a message, as proved.
 *
 * @param facility code of the facility
 * @param worker the facility's number of the worker who sent it; empty where the facility signs as
 *     a whole, and names the worker in each record
 */
public record ProvedSender(String facility, Optional<String> worker) {}
