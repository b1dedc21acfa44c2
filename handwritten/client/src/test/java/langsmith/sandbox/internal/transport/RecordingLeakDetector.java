// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Remembers leaked buffers instead of logging them. Netty makes it through the system property
 * {@code io.netty.customResourceLeakDetector}, which the build sets.
 */
public final class RecordingLeakDetector<T> extends ResourceLeakDetector<T> {

  private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

  /** Called by Netty. */
  public RecordingLeakDetector(Class<?> type, int samplingInterval, long maxActive) {
    super(type, samplingInterval);
  }

  /** Called by Netty. */
  public RecordingLeakDetector(Class<?> type, int samplingInterval) {
    super(type, samplingInterval);
  }

  @Override
  protected boolean needReport() {
    return true;
  }

  @Override
  protected void reportTracedLeak(String resourceType, String records) {
    LEAKS.add(resourceType + records);
  }

  @Override
  protected void reportUntracedLeak(String resourceType) {
    LEAKS.add(resourceType);
  }

  /** Collects garbage and returns, once, what was leaked since the last call. */
  public static List<String> takeLeaks() throws InterruptedException {
    collectGarbage();
    // The JVM announces what one collection found in no order, so the first canary may come before
    // a leak; the second one comes after everything that the first collection found.
    collectGarbage();
    // Netty looks for leaks when it tracks the next buffer.
    PooledByteBufAllocator.DEFAULT.buffer().release();
    List<String> found = new ArrayList<>();
    for (String leak = LEAKS.poll(); leak != null; leak = LEAKS.poll()) {
      found.add(leak);
    }
    return found;
  }

  private static void collectGarbage() throws InterruptedException {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    PhantomReference<Object> canary = new PhantomReference<>(new Object(), queue);
    while (queue.remove(10) != canary) {
      System.gc();
    }
  }
}
