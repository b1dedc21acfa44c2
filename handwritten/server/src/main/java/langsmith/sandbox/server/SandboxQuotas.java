// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.box.Quotas.Quota;

/**
 * How much of each kind a {@link SandboxServer} grants before it answers 429, so that callers can
 * be tested against quotas. Immutable; the methods that set something return a copy.
 *
 * <p>A box that runs counts with the processors and the memory that it was asked to have, or with
 * one processor and 4 GiB; a stopped one counts as a box only. Boxes that wait in a pool count like
 * others.
 */
public final class SandboxQuotas {
  private static final SandboxQuotas DEFAULTS = new SandboxQuotas(Quotas.DEFAULTS);

  private final Quotas quotas;

  private SandboxQuotas(Quotas quotas) {
    this.quotas = quotas;
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
    return new SandboxQuotas(quotas.with(Quota.SANDBOXES, count));
  }

  /**
   * Sets how many processors running boxes may have together.
   *
   * @param millicores thousandths of a processor, at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas cpuMillicores(int millicores) {
    return new SandboxQuotas(quotas.with(Quota.CPU, millicores));
  }

  /**
   * Sets how much memory running boxes may have together.
   *
   * @param bytes at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas memoryBytes(long bytes) {
    return new SandboxQuotas(quotas.with(Quota.MEMORY, bytes));
  }

  /**
   * Sets how many volumes there may be.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas volumes(int count) {
    return new SandboxQuotas(quotas.with(Quota.VOLUMES, count));
  }

  /**
   * Sets how many pools there may be.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas pools(int count) {
    return new SandboxQuotas(quotas.with(Quota.POOLS, count));
  }

  /**
   * Sets how many snapshots there may be, those of the system not included.
   *
   * @param count at least 0
   * @return a copy with this quota
   * @throws IllegalArgumentException if it is less
   */
  public SandboxQuotas snapshots(int count) {
    return new SandboxQuotas(quotas.with(Quota.SNAPSHOTS, count));
  }

  Quotas quotas() {
    return quotas;
  }
}
