// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the configuration file, which has the format of {@link Properties}: lines such as
 * {@code work.endpoint = https://…}.
 */
final class Profiles {
  private static final Set<String> MEMBERS =
      Set.of("endpoint", "workspace", "key", "key-file", "key-command");

  private final Path file;
  private final Map<String, Map<String, String>> profiles;

  private Profiles(Path file, Map<String, Map<String, String>> profiles) {
    this.file = file;
    this.profiles = profiles;
  }

  /** Returns where the file is, whether it exists or not; null without a home directory. */
  static @Nullable Path place(Map<String, String> environment) {
    String base = environment.getOrDefault("XDG_CONFIG_HOME", environment.get("APPDATA"));
    if (base != null && !base.isEmpty()) {
      return Path.of(base, "lsbx", "config");
    }
    String home = environment.get("HOME");
    return home == null || home.isEmpty() ? null : Path.of(home, ".config", "lsbx", "config");
  }

  /**
   * Reads the file.
   *
   * @return its profiles; none if it does not exist
   * @throws IllegalArgumentException if it is invalid, or holds a key that others can read
   * @throws UncheckedIOException if it cannot be read
   */
  static Profiles read(Path file) {
    Map<String, Map<String, String>> profiles = new HashMap<>();
    Properties lines = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        lines.load(reader);
        refuseSharedKeys(file, lines);
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read (" + e.getMessage() + ")", e);
      }
    }
    for (String line : lines.stringPropertyNames()) {
      int dot = line.lastIndexOf('.');
      String member = line.substring(dot + 1);
      if (dot < 1 || !MEMBERS.contains(member)) {
        throw new IllegalArgumentException(
            file
                + ": '"
                + line
                + "' is not PROFILE.MEMBER with one of the members "
                + String.join(", ", new TreeSet<>(MEMBERS)));
      }
      profiles
          .computeIfAbsent(line.substring(0, dot), name -> new HashMap<>())
          .put(member, lines.getProperty(line).strip());
    }
    return new Profiles(file, profiles);
  }

  private static void refuseSharedKeys(Path file, Properties lines) throws IOException {
    boolean holdsKey = lines.stringPropertyNames().stream().anyMatch(name -> name.endsWith(".key"));
    if (!holdsKey || !Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    boolean shared =
        Files.getPosixFilePermissions(file).stream()
            .map(PosixFilePermission::name)
            .anyMatch(name -> name.startsWith("GROUP_") || name.startsWith("OTHERS_"));
    if (shared) {
      throw new IllegalArgumentException(
          file + " holds a key and is open to other users; run: chmod 600 " + file);
    }
  }

  /** Returns whether there is such a profile. */
  boolean has(String name) {
    return profiles.containsKey(name);
  }

  /**
   * Returns a profile.
   *
   * @throws IllegalArgumentException if there is no such profile, or it has several keys
   */
  Profile get(String name) {
    Map<String, String> members = profiles.get(name);
    if (members == null) {
      throw new IllegalArgumentException(
          "there is no profile '"
              + name
              + "' in "
              + file
              + (profiles.isEmpty()
                  ? ", which has none"
                  : "; it has " + String.join(", ", new TreeSet<>(profiles.keySet()))));
    }
    if (Stream.of("key", "key-file", "key-command").filter(members::containsKey).count() > 1) {
      throw new IllegalArgumentException(
          "the profile " + name + " needs one of key-file, key-command and key, but has several");
    }
    return new Profile(
        name,
        members.getOrDefault("endpoint", ""),
        members.get("workspace"),
        members.get("key"),
        keyFile(members.get("key-file")),
        members.get("key-command"));
  }

  private @Nullable Path keyFile(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Path path =
        text.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), text.substring(2))
            : Path.of(text);
    return file.toAbsolutePath().resolveSibling(path);
  }
}
