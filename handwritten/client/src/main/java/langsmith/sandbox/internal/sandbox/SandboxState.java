// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.util.Objects;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.error.SandboxProtocolException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The last known state of a sandbox, with defaults for values that some servers omit.
 *
 * @param box the response of the service
 */
public record SandboxState(Box box) {

  /** {@return the identity; the name on servers that give no ids} */
  public String id() {
    return Objects.requireNonNullElse(box.id(), box.name());
  }

  /** {@return the name} */
  public String name() {
    return box.name();
  }

  /** {@return the state in the service's own word} */
  public String statusText() {
    return box.status() == null ? "ready" : box.status().value();
  }

  /**
   * {@return the base address for commands and files; null if the service sent none}
   *
   * @throws SandboxProtocolException if the service sent something that is not a URL, or a URL with
   *     credentials
   */
  public @Nullable HttpUrl dataPlaneUrl() {
    String url = box.dataplaneUrl();
    if (url == null || url.isBlank()) {
      return null;
    }
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new SandboxProtocolException(
          "the data-plane address of the sandbox \"" + name() + "\" is not an http or https URL",
          "getBox");
    }
    if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
      throw new SandboxProtocolException(
          "the data-plane address of the sandbox \""
              + name()
              + "\" contains a user name or password, which are refused; report this to the"
              + " operator of the service",
          "getBox");
    }
    return parsed;
  }

  /** Returns this, with the known address if this has none, because addresses never change. */
  SandboxState keepingAddressOf(SandboxState known) {
    return box.dataplaneUrl() != null || known.box.dataplaneUrl() == null
        ? this
        : new SandboxState(box.toBuilder().dataplaneUrl(known.box.dataplaneUrl()).build());
  }

  /** Returns this in the state after a stop. */
  SandboxState stopped() {
    return new SandboxState(box.toBuilder().status(BoxStatus.STOPPED).build());
  }
}
