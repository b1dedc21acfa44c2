// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.ResourceLeakDetectorFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class that leaked a buffer. */
public final class NoLeaks implements AfterAllCallback {

  /** Called by JUnit. */
  public NoLeaks() {}

  @Override
  public void afterAll(ExtensionContext context) throws InterruptedException {
    check();
  }

  /** Fails if a buffer was leaked since the last check, or if nobody watches for leaks. */
  public static void check() throws InterruptedException {
    assertThat(ResourceLeakDetectorFactory.instance().newResourceLeakDetector(NoLeaks.class))
        .as("what watches for leaks; the build sets it")
        .isInstanceOf(RecordingLeakDetector.class);
    assertThat(RecordingLeakDetector.takeLeaks()).as("leaked buffers").isEmpty();
  }
}
