// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import java.time.Duration;
import java.util.regex.Pattern;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.protocol.DurationText;

/** Checks of arguments, with messages that say what to pass. */
public final class Arguments {
  private static final int TTL_STEP_SECONDS = 60;
  private static final long MAX_MEMORY_BYTES = 64L << 30;
  private static final int MAX_NAME_CHARS = 63;
  private static final int MAX_COMMAND_ID_CHARS = 128;
  private static final int MAX_SNAPSHOT_NAME_CHARS = 255;
  private static final Pattern SANDBOX_NAME = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");
  private static final Pattern POOL_NAME = Pattern.compile("[a-z0-9-]+");
  private static final String PART = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
  private static final Pattern SNAPSHOT_NAME = Pattern.compile(PART + "(/" + PART + ")*");
  private static final int MAX_DESCRIPTION_CHARS = 1024;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern QUANTITY =
      Pattern.compile("[0-9]+([.][0-9]+)?([EPTGMK]i|[EPTGMkm])?");

  private Arguments() {}

  /**
   * Checks a rule.
   *
   * @param otherwise the message if it does not hold
   */
  static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Returns a text that is not blank. */
  public static String notBlank(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    return text;
  }

  /** Returns a text that is not empty; no message contains it. */
  public static String secret(String what, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    return text;
  }

  /** Returns a text that can be the name of a sandbox. */
  public static String sandboxName(String name) {
    return matching(
        "the sandbox name",
        bounded("the sandbox name", name, MAX_NAME_CHARS),
        SANDBOX_NAME,
        "made of letters of a to z, digits and hyphens, beginning with a letter and not ending with a"
            + " hyphen");
  }

  /** Returns a text that can be the name of a pool. */
  public static String poolName(String name) {
    return matching(
        "the pool name",
        bounded("the pool name", name, MAX_NAME_CHARS),
        POOL_NAME,
        "made of letters of a to z, digits and hyphens");
  }

  /** Returns a text that can be the name of a new snapshot. */
  public static String snapshotName(String name) {
    matching(
        "the snapshot name",
        bounded("the snapshot name", name, MAX_SNAPSHOT_NAME_CHARS),
        SNAPSHOT_NAME,
        "lower-case parts such as team/tools, of letters, digits and single signs . _ - between"
            + " them");
    if (name.startsWith("system/")) {
      throw new IllegalArgumentException(
          "the snapshot name must not begin with system/, which is reserved for the service");
    }
    return name;
  }

  /** Returns a text that can be the tag of a snapshot. */
  public static String snapshotTag(String tag) {
    return matching("the tag", tag, TAG, "made of letters, digits and . _ -");
  }

  /** Returns a text that can be a description. */
  public static String description(String description) {
    if (description.length() > MAX_DESCRIPTION_CHARS) {
      throw new IllegalArgumentException(
          "the description must have at most "
              + MAX_DESCRIPTION_CHARS
              + " characters, not "
              + description.length());
    }
    return description;
  }

  /** Returns a text that is not blank and not too long. */
  public static String bounded(String what, String text, int maxChars) {
    notBlank(what, text);
    if (text.length() > maxChars) {
      throw new IllegalArgumentException(
          what + " must have at most " + maxChars + " characters, not " + text.length());
    }
    return text;
  }

  /** Returns a text that is a quantity of Kubernetes. */
  public static String quantity(String what, String text) {
    return matching(
        what, text, QUANTITY, "a number with a unit, such as 512Mi, 1Gi, or 500m for a half");
  }

  private static String matching(String what, String text, Pattern pattern, String expected) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(what + " must be " + expected + ", not \"" + text + "\"");
    }
    return text;
  }

  /** Returns the path of a file or directory in a sandbox. */
  public static String path(String path) {
    notBlank("the path", path);
    if (path.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the path must not contain the character NUL");
    }
    return wellFormed("the path", path);
  }

  /** Returns the path of a file in a sandbox, which does not end like that of a directory. */
  public static String filePath(String path) {
    if (path(path).endsWith("/")) {
      throw new IllegalArgumentException(
          "the path of a file must not end with a slash, which names a directory, but is \""
              + path
              + '"');
    }
    return path;
  }

  /**
   * Returns a text that can be sent as UTF-8 without a change. Java's encoder would replace half of
   * a surrogate pair by a question mark.
   */
  public static String wellFormed(String what, String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint)) {
        throw new IllegalArgumentException(
            what + " is not valid Unicode: unpaired surrogate at index " + i);
      }
      i += Character.charCount(codePoint);
    }
    return text;
  }

  /** Returns the name of an environment variable. */
  public static String variableName(String name) {
    if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the name of an environment variable must not be empty or contain '=' or NUL");
    }
    return wellFormed("the name of an environment variable", name);
  }

  /** Returns the value of an environment variable. */
  public static String variableValue(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the value of an environment variable must not contain NUL");
    }
    return wellFormed("the value of an environment variable", value);
  }

  /** Returns the permissions of a file. */
  public static int mode(int mode) {
    if (mode < 0 || mode > 07777) {
      throw new IllegalArgumentException(
          "the mode must be from 0 to 07777, written in octal such as 0644, not "
              + Integer.toOctalString(mode));
    }
    return mode;
  }

  /** Returns the text for one path segment that identifies a sandbox. */
  public static String nameOrId(String nameOrId) {
    return segment("sandbox", nameOrId);
  }

  /**
   * Returns the text for one path segment that identifies a resource.
   *
   * @param type the kind of resource
   */
  public static String segment(String type, String nameOrId) {
    notBlank("the name or id of the " + type, nameOrId);
    if (nameOrId.equals(".") || nameOrId.equals("..")) {
      throw new IllegalArgumentException("\"" + nameOrId + "\" is not the name of a " + type);
    }
    return nameOrId;
  }

  /** Returns a path that begins at the root of the sandbox. */
  public static String absolutePath(String what, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(what + " must be an absolute path but was '" + path + "'");
    }
    return path;
  }

  /** Returns a text that can be the id of a command. */
  public static String commandId(String commandId) {
    if (commandId.isEmpty() || commandId.length() > MAX_COMMAND_ID_CHARS) {
      throw new IllegalArgumentException(
          "commandId must have 1 to "
              + MAX_COMMAND_ID_CHARS
              + " characters but had "
              + commandId.length());
    }
    return commandId;
  }

  /** Returns a text that can be the key of a label in a query. */
  public static String labelKey(String key) {
    notBlank("the key of the label", key);
    if (key.indexOf('=') >= 0) {
      throw new IllegalArgumentException("the key of the label must not contain =, not " + key);
    }
    return key;
  }

  /** Returns a text that is a UUID. */
  public static String uuid(String what, String text) {
    return matching(what, text, UUID, "a UUID such as 5f0e9c1a-6a53-4c0e-9a3e-0d5a3f6a1b2c");
  }

  /** Returns whether a text is a UUID. */
  public static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /** Returns a number within bounds. */
  public static int within(String what, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          what + " must be " + least + " to " + most + ", not " + number);
    }
    return number;
  }

  /** Returns the whole seconds of a duration within bounds; parts of a second are rounded up. */
  public static int secondsWithin(String what, Duration duration, int least, int most) {
    notNegative(what, duration);
    long seconds = duration.plusNanos(999_999_999).getSeconds();
    if (seconds < least || seconds > most) {
      throw new IllegalArgumentException(
          what
              + " must be "
              + least
              + " to "
              + most
              + " seconds, not "
              + DurationText.of(duration));
    }
    return (int) seconds;
  }

  /** Returns the seconds of a time to live: zero, or a multiple of 60 s. */
  public static int ttlSeconds(String what, Duration ttl) {
    boolean whole = ttl.getNano() == 0 && ttl.getSeconds() % TTL_STEP_SECONDS == 0;
    if (ttl.isNegative() || !whole || ttl.getSeconds() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          what
              + " must be zero (for never) or a multiple of 60 seconds, not "
              + DurationText.of(ttl));
    }
    return (int) ttl.getSeconds();
  }

  /** Returns an amount of memory that a sandbox can have. */
  public static long memoryBytes(long bytes) {
    if (bytes < 1 || bytes > MAX_MEMORY_BYTES) {
      throw new IllegalArgumentException(
          "memoryBytes must be 1 to 64 GiB (" + MAX_MEMORY_BYTES + "), not " + bytes);
    }
    return bytes;
  }

  /** Returns a configuration that can be sent. */
  public static RunConfig runConfig(RunConfig runConfig) {
    if (runConfig.workDir() != null) {
      absolutePath("the working directory", runConfig.workDir());
    }
    if (runConfig.user() != null) {
      notBlank("the user", runConfig.user());
    }
    return runConfig;
  }

  /** Returns a number that is at least 1. */
  public static long positive(String what, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, not " + number);
    }
    return number;
  }

  /** Returns a duration that is not negative. */
  public static Duration notNegative(String what, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          what + " must not be negative, not " + DurationText.of(duration));
    }
    return duration;
  }
}
