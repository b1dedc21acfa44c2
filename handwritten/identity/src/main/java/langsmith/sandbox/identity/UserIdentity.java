// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user who was logged in when the request was made.
 *
 * @param subject the stable identity
 * @param email the address, null if the token has none
 * @param name the name for people, null if the token has none
 * @param expiresAt when the token ends
 */
public record UserIdentity(
    String subject, @Nullable String email, @Nullable String name, Instant expiresAt) {
  /** Returns the subject, but neither name nor address. */
  @Override
  public String toString() {
    return "UserIdentity[" + subject + "]";
  }
}
