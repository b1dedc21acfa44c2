// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The addresses and the token of a port of a sandbox, all from one response of the service.
 *
 * @param url the base address for programs, ending with {@code /}; send the token in the header
 *     {@value SandboxService#TOKEN_HEADER}
 * @param browserUrl the address for browsers; contains the token
 * @param token gives everyone access to the port; never shown by {@link #toString()}
 * @param expiresAt when the token expires; null if unknown
 */
public record ServiceLink(URI url, URI browserUrl, String token, @Nullable Instant expiresAt) {
  /** Returns the address of a path below the base address; its leading slashes are ignored. */
  URI resolve(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + "/" + path.replaceAll("^/+", ""));
  }

  /** Returns address and expiry, but neither the token nor the address that contains it. */
  @Override
  public String toString() {
    return "ServiceLink[" + url + (expiresAt == null ? "" : ", until " + expiresAt) + "]";
  }
}
