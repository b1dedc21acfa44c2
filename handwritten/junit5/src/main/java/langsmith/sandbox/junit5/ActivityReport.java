// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.time.Instant;
import java.util.List;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.server.Recording;

/** The commands and requests of one sandbox, as text. */
final class ActivityReport {
  private static final int MAX_COMMANDS = 50;
  private static final int MAX_REQUESTS = 100;
  private static final int MAX_OUTPUT = 2_000;

  private ActivityReport() {}

  static String of(Recording recording, Sandbox sandbox, Instant since) {
    StringBuilder report = new StringBuilder("Sandbox ").append(sandbox.name()).append(":\n");
    last(recording.commands(sandbox.name()), MAX_COMMANDS).forEach(each -> add(report, each));
    List<Recording.Request> requests =
        recording.requests().stream()
            .filter(
                request ->
                    request.path().contains(sandbox.id())
                        || request.path().contains(sandbox.name()))
            .filter(request -> !request.at().isBefore(since))
            .toList();
    for (Recording.Request request : last(requests, MAX_REQUESTS)) {
      report
          .append(request.at())
          .append(' ')
          .append(request.method())
          .append(' ')
          .append(request.path())
          .append(" -> ")
          .append(request.status() == 0 ? "not answered" : request.status())
          .append('\n');
    }
    return report.toString();
  }

  private static void add(StringBuilder report, Recording.Command command) {
    report
        .append(command.startedAt())
        .append(" $ ")
        .append(command.commandLine())
        .append("\n  ")
        .append(end(command))
        .append('\n');
    output(report, "stdout", command.stdout());
    output(report, "stderr", command.stderr());
  }

  static String end(Recording.Command command) {
    if (command.failure().isPresent()) {
      return "failed: " + command.failure().get();
    }
    return command.exitCode().isPresent()
        ? "exit code " + command.exitCode().getAsInt()
        : "still running";
  }

  private static void output(StringBuilder report, String name, String text) {
    if (!text.isEmpty()) {
      report.append("  ").append(name).append(": ").append(shortened(text).strip()).append('\n');
    }
  }

  /** Returns the end of a long text. */
  static String shortened(String text) {
    return text.length() <= MAX_OUTPUT ? text : "… " + text.substring(text.length() - MAX_OUTPUT);
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
