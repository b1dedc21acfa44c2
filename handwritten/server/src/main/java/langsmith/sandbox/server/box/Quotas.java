// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.EnumMap;
import java.util.Map;
import langsmith.sandbox.server.http.ApiError;

/**
 * The quotas, beyond which requests are answered 429. Immutable.
 *
 * <p>A running box counts with its requested processors and memory, or with one processor and 4
 * GiB; a stopped box counts only as a box. Boxes that wait in a pool count too.
 */
public final class Quotas {
  /** More than one machine needs, and few enough to detect callers that never delete. */
  private static final long DEFAULT_COUNT = 1000;

  /** A limited quantity, with its name in messages. */
  public enum Quota {
    SANDBOXES("sandbox count", "", DEFAULT_COUNT),
    CPU("cpu", " millicores", Integer.MAX_VALUE),
    MEMORY("memory", " bytes", Long.MAX_VALUE),
    VOLUMES("volume count", "", DEFAULT_COUNT),
    POOLS("pool count", "", DEFAULT_COUNT),
    SNAPSHOTS("snapshot count", "", DEFAULT_COUNT);

    private final String noun;
    private final String unit;
    private final long usual;

    Quota(String noun, String unit, long usual) {
      this.noun = noun;
      this.unit = unit;
      this.usual = usual;
    }
  }

  /** The default quotas. */
  public static final Quotas DEFAULTS = new Quotas(new EnumMap<>(Quota.class));

  private final Map<Quota, Long> set;

  private Quotas(Map<Quota, Long> set) {
    this.set = set;
  }

  /**
   * Returns a copy with another quota.
   *
   * @throws IllegalArgumentException if the value is less than 0
   */
  public Quotas with(Quota quota, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("expected a quota of at least 0, got " + amount);
    }
    Map<Quota, Long> changed = new EnumMap<>(Quota.class);
    changed.putAll(set);
    changed.put(quota, amount);
    return new Quotas(changed);
  }

  public long of(Quota quota) {
    return set.getOrDefault(quota, quota.usual);
  }

  /**
   * Checks that more of a quantity may be used.
   *
   * @throws ApiError 429 beyond the quota
   */
  public void check(Quota quota, long used, long wanted) {
    if (used > of(quota) - wanted) {
      // Existing clients infer the quota from words in the message.
      throw ApiError.of(
          429,
          "QuotaExceeded",
          "the " + quota.noun + " limit of " + of(quota) + quota.unit + " is reached; delete some");
    }
  }

  /**
   * Checks that a box of this size may run in addition to the others.
   *
   * @throws ApiError 429 beyond a quota
   */
  void checkSize(BoxSize used, BoxSize wanted) {
    check(Quota.CPU, used.countedMillicores(), wanted.countedMillicores());
    check(Quota.MEMORY, used.countedMemory(), wanted.countedMemory());
  }
}
