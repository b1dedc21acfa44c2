// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;

/** Checks of arguments that callers get wrong, with messages that say what to pass. */
final class Arguments {
  private static final int TTL_STEP_SECONDS = 60;
  private static final int MAX_NAME_CHARS = 63;
  private static final int MAX_COMMAND_ID_CHARS = 128;

  private Arguments() {}

  /** Returns a text that is not blank. */
  static String notBlank(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    return text;
  }

  /** Returns a text that can be the name of a sandbox. */
  static String sandboxName(String name) {
    notBlank("the sandbox name", name);
    if (name.length() > MAX_NAME_CHARS) {
      throw new IllegalArgumentException(
          "the sandbox name must have at most "
              + MAX_NAME_CHARS
              + " characters, not "
              + name.length());
    }
    return name;
  }

  /** Returns the text for one path segment that identifies a sandbox. */
  static String nameOrId(String nameOrId) {
    notBlank("the name or id of the sandbox", nameOrId);
    if (nameOrId.equals(".") || nameOrId.equals("..")) {
      throw new IllegalArgumentException("\"" + nameOrId + "\" is not the name of a sandbox");
    }
    return nameOrId;
  }

  /** Returns a path that begins at the root of the sandbox. */
  static String absolutePath(String what, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(what + " must be an absolute path but was '" + path + "'");
    }
    return path;
  }

  /** Returns a text that can be the identity of a command. */
  static String commandId(String commandId) {
    if (commandId.isEmpty() || commandId.length() > MAX_COMMAND_ID_CHARS) {
      throw new IllegalArgumentException(
          "commandId must have 1 to "
              + MAX_COMMAND_ID_CHARS
              + " characters but had "
              + commandId.length());
    }
    return commandId;
  }

  /** Returns the seconds of a time to live: zero, or a multiple of 60 s. */
  static int ttlSeconds(String what, Duration ttl) {
    boolean whole = ttl.getNano() == 0 && ttl.getSeconds() % TTL_STEP_SECONDS == 0;
    if (ttl.isNegative() || !whole || ttl.getSeconds() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          what + " must be zero (for never) or a multiple of 60 seconds, not " + ttl);
    }
    return (int) ttl.getSeconds();
  }

  /** Returns a number that is at least 1. */
  static long positive(String what, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, not " + number);
    }
    return number;
  }

  /** Returns a duration that is not negative. */
  static Duration notNegative(String what, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + " must not be negative, not " + duration);
    }
    return duration;
  }
}
