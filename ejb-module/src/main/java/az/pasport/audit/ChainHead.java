package az.pasport.audit;

/**
 * The end of the chain at some time.
 *
 * @param place of the last entry; 0 while there is none
 * @param hash of the last entry, SHA-256 in hexadecimal
 */
public record ChainHead(long place, String hash) {}
