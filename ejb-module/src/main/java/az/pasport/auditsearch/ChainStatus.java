package az.pasport.auditsearch;

import az.pasport.audit.ChainHead;
import az.pasport.trustlist.AuditHeads;
import java.util.Optional;

/**
 * How the chain stands. It is verified by {@code ./audit verify}, which reads all of it.
 *
 * @param head its end
 * @param unsealed how many entries have no place in it yet
 * @param signed what the latest signed head says; empty while none was signed
 * @param contradicted whether the entry of the latest signed head is not the one that was signed
 */
public record ChainStatus(
    ChainHead head, long unsealed, Optional<AuditHeads.Signed> signed, boolean contradicted) {}
