package az.pasport.transparency;

import az.pasport.merkle.TreeHash;
import java.util.UUID;

/**
 * A tree at some time.
 *
 * @param logId the log's name, which it has for all its life
 * @param size in leaves
 */
public record TreeHead(UUID logId, long size, TreeHash root) {}
