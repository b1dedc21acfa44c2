// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

/**
 * How much of each kind a {@link SandboxServer} grants before it answers 429, so that callers can
 * be tested against quotas. Immutable; the methods that set something return a copy.
 *
 * <p>A box that runs counts with the processors and the memory that it was asked to have, or with
 * one processor and 4 GiB; a stopped one counts as a box only. Boxes that wait in a pool count like
 * others.
 */
public final class SandboxQuotas {
  /** More than anyone needs on one machine, and few enough to notice who never deletes. */
  private static final int DEFAULT_COUNT = 1000;

  private static final SandboxQuotas DEFAULTS =
      new SandboxQuotas(
          DEFAULT_COUNT,
          Integer.MAX_VALUE,
          Long.MAX_VALUE,
          DEFAULT_COUNT,
          DEFAULT_COUNT,
          DEFAULT_COUNT);

  private final int sandboxes;
  private final int cpuMillicores;
  private final long memoryBytes;
  private final int volumes;
  private final int pools;
  private final int snapshots;

  private SandboxQuotas(
      int sandboxes, int cpuMillicores, long memoryBytes, int volumes, int pools, int snapshots) {
    this.sandboxes = sandboxes;
    this.cpuMillicores = cpuMillicores;
    this.memoryBytes = memoryBytes;
    this.volumes = volumes;
    this.pools = pools;
    this.snapshots = snapshots;
  }

  /**
   * Returns what a server grants unless told otherwise: 1000 of each kind, and any amount of
   * processors and memory.
   *
   * @return the defaults
   */
  public static SandboxQuotas defaults() {
    return DEFAULTS;
  }

  /**
   * Sets how many boxes there may be, stopped ones and those of pools included.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas sandboxes(int count) {
    return new SandboxQuotas(checked(count), cpuMillicores, memoryBytes, volumes, pools, snapshots);
  }

  /**
   * Sets how many processors running boxes may have together.
   *
   * @param millicores thousandths of a processor, at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas cpuMillicores(int millicores) {
    return new SandboxQuotas(
        sandboxes, checked(millicores), memoryBytes, volumes, pools, snapshots);
  }

  /**
   * Sets how much memory running boxes may have together.
   *
   * @param bytes at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas memoryBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("expected a quota of at least 0, got " + bytes);
    }
    return new SandboxQuotas(sandboxes, cpuMillicores, bytes, volumes, pools, snapshots);
  }

  /**
   * Sets how many volumes there may be.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas volumes(int count) {
    return new SandboxQuotas(
        sandboxes, cpuMillicores, memoryBytes, checked(count), pools, snapshots);
  }

  /**
   * Sets how many pools there may be.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas pools(int count) {
    return new SandboxQuotas(
        sandboxes, cpuMillicores, memoryBytes, volumes, checked(count), snapshots);
  }

  /**
   * Sets how many snapshots there may be, those of the system not included.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas snapshots(int count) {
    return new SandboxQuotas(sandboxes, cpuMillicores, memoryBytes, volumes, pools, checked(count));
  }

  int sandboxes() {
    return sandboxes;
  }

  int cpuMillicores() {
    return cpuMillicores;
  }

  long memoryBytes() {
    return memoryBytes;
  }

  /** Refuses one more of a kind beyond its quota. */
  void checkVolumes(int present) {
    check(present, volumes, "volume count");
  }

  void checkPools(int present) {
    check(present, pools, "pool count");
  }

  void checkSnapshots(int present) {
    check(present, snapshots, "snapshot count");
  }

  void checkSandboxes(int present, int wanted) {
    if (present + wanted > sandboxes) {
      throw exceeded("sandbox count", Integer.toString(sandboxes));
    }
  }

  /** Refuses a box that would take running ones beyond a quota. */
  void checkSize(BoxSize used, BoxSize wanted) {
    if ((long) used.countedMillicores() + wanted.countedMillicores() > cpuMillicores) {
      throw exceeded("cpu", cpuMillicores + " millicores");
    }
    if (used.countedMemory() > memoryBytes - wanted.countedMemory()) {
      throw exceeded("memory", memoryBytes + " bytes");
    }
  }

  private static void check(int present, int quota, String what) {
    if (present >= quota) {
      throw exceeded(what, Integer.toString(quota));
    }
  }

  /** Clients of the field find out which quota it is by looking for words in the message. */
  private static ApiError exceeded(String what, String quota) {
    return ApiError.of(
        429, "QuotaExceeded", "the " + what + " limit of " + quota + " is reached; delete some");
  }

  private static int checked(int quota) {
    if (quota < 0) {
      throw new IllegalArgumentException("expected a quota of at least 0, got " + quota);
    }
    return quota;
  }
}
