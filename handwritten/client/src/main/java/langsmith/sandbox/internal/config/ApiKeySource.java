// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import langsmith.sandbox.config.ApiKeySupplier;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/** An API key that the application supplies anew for each request and upgrade. */
public final class ApiKeySource {
  private final ApiKeySupplier supplier;

  ApiKeySource(ApiKeySupplier supplier) {
    this.supplier = supplier;
  }

  /**
   * Returns the header with the current key. Runs code of the application, which may block.
   *
   * @throws SandboxException if there is no key; the message does not contain what was supplied
   */
  public HeaderMap header() {
    String key;
    try {
      key = supplier.get();
    } catch (RuntimeException e) {
      throw failure("threw " + e.getClass().getName() + " (see cause)", e);
    }
    if (key == null || key.isBlank()) {
      throw failure("returned " + (key == null ? "null" : "a blank key"), null);
    }
    try {
      return HeaderMap.empty().with(ClientConfig.API_KEY_HEADER, key);
    } catch (IllegalArgumentException e) {
      // The cause is omitted: its text is about a header, and the key is all there is to fix.
      throw failure("returned a key with characters that cannot be sent", null);
    }
  }

  private static SandboxException failure(String what, @Nullable Throwable cause) {
    return new SandboxConnectionException(
        "nothing was sent, because the API key supplier "
            + what
            + "; let it return the current key",
        ErrorDetails.causedBy(cause));
  }

  /** Returns that there is a supplier, not what it supplies. */
  @Override
  public String toString() {
    return "API key supplier";
  }
}
