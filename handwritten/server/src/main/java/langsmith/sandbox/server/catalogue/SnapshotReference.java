// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a snapshot in requests: {@code name} or {@code name:tag}.
 *
 * @param name lower-case components separated by slashes
 * @param tag null if none was given
 */
public record SnapshotReference(String name, @Nullable String tag) {
  static final String DEFAULT_TAG = "latest";

  /** The prefix of names that are reserved for the server. */
  static final String SYSTEM = "system/";

  private static final int MAX_NAME_LENGTH = 255;
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

  /** Parses a reference; empty if the text is not one. */
  public static Optional<SnapshotReference> parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String tag = colon < 0 ? null : text.substring(colon + 1);
    return isName(name) && (tag == null || isTag(tag))
        ? Optional.of(new SnapshotReference(name, tag))
        : Optional.empty();
  }

  static boolean isName(String text) {
    return text.length() <= MAX_NAME_LENGTH && NAME.matcher(text).matches();
  }

  static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  public boolean isSystem() {
    return name.startsWith(SYSTEM);
  }

  @Override
  public String toString() {
    return tag == null ? name : name + ":" + tag;
  }
}
