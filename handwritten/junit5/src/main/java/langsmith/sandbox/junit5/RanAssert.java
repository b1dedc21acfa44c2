// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.util.List;
import java.util.stream.Collectors;
import langsmith.sandbox.server.Recording;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about how often a command was started, counted by the server: a command that a client
 * sends again after a lost connection counts once if the server recognised it. A failure shows all
 * commands.
 */
public final class RanAssert extends AbstractAssert<RanAssert, List<Recording.Command>> {
  private final List<Recording.Command> all;
  private final String commandLine;

  private RanAssert(
      List<Recording.Command> all, List<Recording.Command> matching, String commandLine) {
    super(matching, RanAssert.class);
    this.all = all;
    this.commandLine = commandLine;
  }

  static RanAssert of(List<Recording.Command> all, String commandLine) {
    return new RanAssert(
        all,
        all.stream().filter(each -> each.commandLine().equals(commandLine)).toList(),
        commandLine);
  }

  /**
   * It ran exactly once.
   *
   * @return this
   */
  public RanAssert once() {
    return times(1);
  }

  /**
   * It never ran.
   *
   * @return this
   */
  public RanAssert never() {
    return times(0);
  }

  /**
   * It ran a number of times.
   *
   * @param expected 0 or more
   * @return this
   */
  public RanAssert times(int expected) {
    if (actual.size() != expected) {
      failWithMessage(
          "expected <%s> to have run %d times, but it ran %d times; what ran:\n%s",
          commandLine, expected, actual.size(), listed());
    }
    return this;
  }

  private String listed() {
    return all.stream()
        .map(each -> each.commandLine() + " (" + ActivityReport.end(each) + ")")
        .collect(Collectors.joining("\n"));
  }
}
