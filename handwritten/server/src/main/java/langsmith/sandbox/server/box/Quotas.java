// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.EnumMap;
import java.util.Map;
import langsmith.sandbox.server.http.ApiError;

/**
 * How much of each kind is granted before the answer is 429. Immutable.
 *
 * <p>A box that runs counts with the processors and the memory that it was asked to have, or with
 * one processor and 4 GiB; a stopped one counts as a box only. Boxes that wait in a pool count like
 * others.
 */
public final class Quotas {
  /** More than anyone needs on one machine, and few enough to notice who never deletes. */
  private static final long DEFAULT_COUNT = 1000;

  /** What is limited, with the words for it in messages. */
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

  /** What a server grants unless told otherwise. */
  public static final Quotas DEFAULTS = new Quotas(new EnumMap<>(Quota.class));

  private final Map<Quota, Long> set;

  private Quotas(Map<Quota, Long> set) {
    this.set = set;
  }

  /**
   * Returns a copy with another quota.
   *
   * @throws IllegalArgumentException if it is less than 0
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
   * Checks that there may be more of something.
   *
   * @throws ApiError 429 if that would exceed the quota
   */
  public void check(Quota quota, long used, long wanted) {
    if (used > of(quota) - wanted) {
      // Clients of the field find out which quota it is by looking for words in the message.
      throw ApiError.of(
          429,
          "QuotaExceeded",
          "the " + quota.noun + " limit of " + of(quota) + quota.unit + " is reached; delete some");
    }
  }

  /**
   * Checks that a box may run beside others.
   *
   * @throws ApiError 429 if that would exceed a quota
   */
  void checkSize(BoxSize used, BoxSize wanted) {
    check(Quota.CPU, used.countedMillicores(), wanted.countedMillicores());
    check(Quota.MEMORY, used.countedMemory(), wanted.countedMemory());
  }
}
