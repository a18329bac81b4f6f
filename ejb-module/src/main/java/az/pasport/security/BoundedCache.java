package az.pasport.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of limited size in memory, which forgets what was used longest ago. Its users synchronise
 * it.
 */
public final class BoundedCache<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * An empty map.
   *
   * @param most entries that are remembered
   */
  public BoundedCache(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
