// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes Awaitility wait up to a minute, so that a busy machine fails no test. Registered for every
 * test by {@code META-INF/services}.
 */
public final class PatienceExtension implements BeforeAllCallback {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }
}
