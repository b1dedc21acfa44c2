// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command as another user: any user if the server is root, otherwise only its own. Users are
 * those of the host, because a box has no user database.
 */
final class RunAs {
  private static final Pattern USER =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]*))?");
  private static final int UID = 2;
  private static final int GID = 3;

  private RunAs() {}

  /** Returns the prefix of the command; empty if none is needed. */
  static List<String> prefix(@Nullable String user) throws RejectedFrameException {
    if (user == null || user.isEmpty()) {
      return List.of();
    }
    Matcher matcher = USER.matcher(user);
    if (!matcher.matches()) {
      throw Confinement.rejected("run_config.user must be a name, uid, name:group or uid:gid");
    }
    String name = matcher.group(1);
    String group = matcher.group(2);
    String[] self = entry(System.getProperty("user.name"));
    String[] wanted = entry(name);
    if (group == null && self != null && wanted != null && self[UID].equals(wanted[UID])) {
      return List.of();
    }
    if (self == null || !self[UID].equals("0")) {
      throw Confinement.rejected(
          "cannot run as user '"
              + user
              + "': the local server is not root. Leave run_config.user out, or run the server as root");
    }
    if (wanted == null && !isNumber(name)) {
      throw Confinement.rejected(
          "no such user on this machine: '" + name + "'. Use a uid, or leave run_config.user out");
    }
    String uid = wanted == null ? name : wanted[UID];
    String gid = group != null ? group : wanted != null ? wanted[GID] : uid;
    try {
      return List.of(
          SessionLeader.program("setpriv"),
          "--reuid=" + uid,
          "--regid=" + gid,
          "--clear-groups",
          "--");
    } catch (IOException e) {
      throw Confinement.rejected("cannot run as user '" + user + "': " + e.getMessage());
    }
  }

  /** Finds a line of the user database by name or uid. */
  private static String @Nullable [] entry(String nameOrUid) {
    try {
      for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8)) {
        String[] fields = line.split(":", -1);
        if (fields.length > GID && (fields[0].equals(nameOrUid) || fields[UID].equals(nameOrUid))) {
          return fields;
        }
      }
    } catch (IOException e) {
      // Without a user database, no user has a name.
    }
    return null;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
