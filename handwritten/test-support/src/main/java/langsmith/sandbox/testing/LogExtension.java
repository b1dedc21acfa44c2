// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Shows with a failure what was logged during its test. Registered for every test by {@code
 * META-INF/services}.
 */
public final class LogExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private final TestLog log = TestLog.instance();

  @Override
  public void beforeAll(ExtensionContext context) {
    log.clear();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    log.clear();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLog(failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLog(failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withLog(failure);
  }

  private Throwable withLog(Throwable failure) {
    List<String> lines = log.lines();
    if (!lines.isEmpty() && !(failure instanceof TestAbortedException)) {
      failure.addSuppressed(new LogOfTheTest(String.join("\n  ", lines)));
    }
    return failure;
  }

  /**
   * Not a failure itself, but a suppressed exception, which every report prints with the failure.
   */
  private static final class LogOfTheTest extends Exception {
    private static final long serialVersionUID = 1;

    LogOfTheTest(String text) {
      super("logged during the test:\n  " + text, null, false, false);
    }
  }
}
