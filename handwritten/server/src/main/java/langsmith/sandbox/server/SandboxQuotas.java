// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.box.Quotas.Quota;

/**
 * The quotas of a {@link SandboxServer}, beyond which it answers 429, to test callers against
 * quotas. Immutable; each setter returns a copy.
 *
 * <p>A running box counts with its requested processors and memory, or with one processor and 4
 * GiB; a stopped box counts only as a box. Boxes that wait in a pool count too.
 */
public final class SandboxQuotas {
  private static final SandboxQuotas DEFAULTS = new SandboxQuotas(Quotas.DEFAULTS);

  private final Quotas quotas;

  private SandboxQuotas(Quotas quotas) {
    this.quotas = quotas;
  }

  /**
   * Returns the default quotas: 1000 of each kind, and unlimited processors and memory.
   *
   * @return the defaults
   */
  public static SandboxQuotas defaults() {
    return DEFAULTS;
  }

  /**
   * Sets the number of boxes, including stopped ones and those of pools.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if the value is less
   */
  public SandboxQuotas sandboxes(int count) {
    return new SandboxQuotas(quotas.with(Quota.SANDBOXES, count));
  }

  /**
   * Sets the processors of all running boxes together.
   *
   * @param millicores thousandths of a processor, at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if the value is less
   */
  public SandboxQuotas cpuMillicores(int millicores) {
    return new SandboxQuotas(quotas.with(Quota.CPU, millicores));
  }

  /**
   * Sets the memory of all running boxes together.
   *
   * @param bytes at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if the value is less
   */
  public SandboxQuotas memoryBytes(long bytes) {
    return new SandboxQuotas(quotas.with(Quota.MEMORY, bytes));
  }

  /**
   * Sets the number of volumes.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if the value is less
   */
  public SandboxQuotas volumes(int count) {
    return new SandboxQuotas(quotas.with(Quota.VOLUMES, count));
  }

  /**
   * Sets the number of pools.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if the value is less
   */
  public SandboxQuotas pools(int count) {
    return new SandboxQuotas(quotas.with(Quota.POOLS, count));
  }

  /**
   * Sets the number of snapshots, not counting those of the system.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if the value is less
   */
  public SandboxQuotas snapshots(int count) {
    return new SandboxQuotas(quotas.with(Quota.SNAPSHOTS, count));
  }

  Quotas quotas() {
    return quotas;
  }
}
