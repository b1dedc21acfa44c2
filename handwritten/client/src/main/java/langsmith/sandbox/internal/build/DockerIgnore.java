// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import langsmith.sandbox.internal.files.TreeFilter;

/**
 * The exclusions of a {@code .dockerignore}. Each line is a pattern for a path relative to the
 * context and everything below it. {@code *} and {@code ?} stop at slashes, {@code **} does not,
 * {@code !} includes again, {@code #} begins a comment, and the last matching line applies.
 *
 * <p>The top directory {@code .git} is excluded before the first line, and certain files are always
 * sent.
 */
public final class DockerIgnore implements TreeFilter {
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> always;
  private final boolean takesBack;

  /**
   * Reads the lines.
   *
   * @param always the files that the build itself needs
   * @throws IllegalArgumentException if a line is not a pattern
   */
  public DockerIgnore(List<String> lines, List<String> always) {
    this.always = List.copyOf(always);
    rules.add(new Rule(pattern(".git"), false));
    int number = 0;
    for (String line : lines) {
      number++;
      String text = line.startsWith("#") ? "" : line.strip();
      if (!text.isEmpty()) {
        rules.add(rule(text, number));
      }
    }
    takesBack = rules.stream().anyMatch(Rule::takesBack);
  }

  @Override
  public boolean wants(String name) {
    if (always.contains(name)) {
      return true;
    }
    boolean wanted = true;
    for (Rule rule : rules) {
      if (rule.matches(name)) {
        wanted = rule.takesBack();
      }
    }
    return wanted;
  }

  @Override
  public boolean mayWantBelow(String directory) {
    return takesBack
        || wants(directory)
        || always.stream().anyMatch(name -> name.startsWith(directory + "/"));
  }

  private static Rule rule(String text, int number) {
    boolean takesBack = text.startsWith("!");
    String path = takesBack ? text.substring(1).strip() : text;
    while (path.startsWith("/") || path.startsWith("./")) {
      path = path.substring(path.indexOf('/') + 1);
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (path.isEmpty() || path.equals(".")) {
      throw new IllegalArgumentException(
          ".dockerignore, line " + number + " must be a pattern, not \"" + text + "\"");
    }
    return new Rule(pattern(path), takesBack);
  }

  private static Pattern pattern(String path) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < path.length()) {
      char c = path.charAt(i);
      if (path.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 3;
      } else if (path.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else if (c == '*') {
        regex.append("[^/]*");
        i++;
      } else if (c == '?') {
        regex.append("[^/]");
        i++;
      } else if (c == '[' && path.indexOf(']', i + 1) > i + 1) {
        int end = path.indexOf(']', i + 1);
        String set = path.substring(i + 1, end);
        boolean not = set.startsWith("^");
        regex
            .append(not ? "[^/" : "[")
            .append((not ? set.substring(1) : set).replaceAll("[\\\\\\[&~]", "\\\\$0"))
            .append(']');
        i = end + 1;
      } else {
        if (c == '\\' && i + 1 < path.length()) {
          i++;
        }
        regex.append(Pattern.quote(path.substring(i, i + 1)));
        i++;
      }
    }
    // A directory includes its content.
    return Pattern.compile(regex + "(?:/.*)?");
  }

  private record Rule(Pattern pattern, boolean takesBack) {
    boolean matches(String name) {
      return pattern.matcher(name).matches();
    }
  }
}
