// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.internal.check.ShellWords;

/** Paths in a sandbox, processed without access to it. */
final class RemotePath {
  static final String HOME = "/home/user";

  private RemotePath() {}

  /**
   * Returns an absolute path without empty and {@code .} parts. Parts {@code ..} stay, because
   * their meaning depends on links.
   */
  static String absolute(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : (path.startsWith("/") ? path : HOME + "/" + path).split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /**
   * Checks that a path ends with the name of what is to be removed or moved, as {@code rm}
   * requires: it is not the root, and does not end with {@code .} or {@code ..}.
   *
   * @throws IllegalArgumentException if it does not
   */
  static void checkNamed(String path) {
    String bare = path.replaceFirst("/+$", "");
    String last = name(bare);
    if (absolute(path).equals("/")) {
      throw new IllegalArgumentException(
          "the root directory cannot be removed or moved; name what to remove or move");
    }
    if (last.equals(".") || last.equals("..")) {
      throw new IllegalArgumentException(
          "the path of what to remove or move must end with its name, not with . or .., but is \""
              + path
              + '"');
    }
  }

  /** Returns the part after the last slash of an absolute path; empty for the root. */
  static String name(String absolute) {
    return absolute.substring(absolute.lastIndexOf('/') + 1);
  }

  /** Returns the parent of an absolute path. */
  static String parent(String absolute) {
    int slash = absolute.lastIndexOf('/');
    return slash <= 0 ? "/" : absolute.substring(0, slash);
  }

  /** Returns a path in a directory. */
  static String child(String absolute, String name) {
    return absolute.equals("/") ? "/" + name : absolute + "/" + name;
  }

  /**
   * Returns a word for a shell that runs in the root directory. It begins with {@code ./}, so that
   * no program mistakes it for an option, and so that it also works where the root of the file
   * system is not the sandbox's own.
   */
  static String quoted(String path) {
    return ShellWords.quote("." + absolute(path));
  }

  /** Returns a pattern that matches a name and few others. */
  static String pattern(String name) {
    return name.replaceAll("[*?\\[\\]{}!^\\\\]", "?");
  }
}
