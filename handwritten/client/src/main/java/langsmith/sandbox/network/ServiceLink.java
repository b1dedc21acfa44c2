// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a port of a sandbox; all of it from one answer of the service.
 *
 * @param url the base address for programs, ending with {@code /}; the token goes into the header
 *     {@value SandboxService#TOKEN_HEADER}
 * @param browserUrl the address for browsers; holds the token
 * @param token whoever has it can use the port; never shown by {@link #toString()}
 * @param expiresAt when the token expires; null if nobody says
 */
public record ServiceLink(URI url, URI browserUrl, String token, @Nullable Instant expiresAt) {
  /** Returns a path below the base address, whose leading slashes do not count. */
  URI resolve(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + "/" + path.replaceAll("^/+", ""));
  }

  /** Returns address and expiry, but neither the token nor what holds it. */
  @Override
  public String toString() {
    return "ServiceLink[" + url + (expiresAt == null ? "" : ", until " + expiresAt) + "]";
  }
}
