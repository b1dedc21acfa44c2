// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.server.machine.Launch;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command as another user: any user if the server is root, otherwise only its own. Users are
 * those of the host, because a box has no user database.
 */
final class RunAs {
  private static final Pattern USER =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]*))?");
  private static final Path USERS = Path.of("/etc/passwd");
  private static final Path GROUPS = Path.of("/etc/group");
  private static final int UID = 2;
  private static final int GID = 3;

  private RunAs() {}

  /** Returns the numbers of a user; null if it is the server's own. */
  static Launch.@Nullable User user(@Nullable String user) throws RejectedFrameException {
    if (user == null || user.isEmpty()) {
      return null;
    }
    Matcher matcher = USER.matcher(user);
    if (!matcher.matches()) {
      throw Confinement.rejected("run_config.user must be a name, uid, name:group or uid:gid");
    }
    String name = matcher.group(1);
    String group = matcher.group(2);
    String[] self = entry(USERS, System.getProperty("user.name"));
    String[] wanted = entry(USERS, name);
    if (group == null && self != null && wanted != null && self[UID].equals(wanted[UID])) {
      return null;
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
    return new Launch.User(number(user, uid), number(user, groupNumber(gid)));
  }

  private static int number(String user, String text) throws RejectedFrameException {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw Confinement.rejected("cannot run as user '" + user + "': no such user or group");
    }
  }

  private static String groupNumber(String group) {
    String[] line = isNumber(group) ? null : entry(GROUPS, group);
    return line == null ? group : line[UID];
  }

  /** Finds a line of a database by name or number. */
  private static String @Nullable [] entry(Path database, String nameOrUid) {
    try {
      for (String line : Files.readAllLines(database, StandardCharsets.UTF_8)) {
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
