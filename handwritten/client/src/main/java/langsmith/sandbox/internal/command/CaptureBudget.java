// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the captures of running commands of one client share. */
public final class CaptureBudget {
  private static final long MOST = 128L << 20;

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  public CaptureBudget(long limit) {
    this.limit = limit;
  }

  /** Returns the budget of a client: 128 MiB, or a quarter of a heap below 512 MiB. */
  static CaptureBudget standard() {
    return new CaptureBudget(Math.min(MOST, Runtime.getRuntime().maxMemory() / 4));
  }

  /** Takes memory, if there is so much left. */
  boolean tryTake(int bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Takes memory, even if there is not so much left. */
  void take(int bytes) {
    taken.addAndGet(bytes);
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  long taken() {
    return taken.get();
  }
}
