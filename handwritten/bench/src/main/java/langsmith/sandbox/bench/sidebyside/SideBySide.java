// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures clients in turns against one stand-in service, each row in a process of its own, and
 * prints the medians as a table. Only ratios within one run mean anything, on a machine that does
 * nothing else.
 */
final class SideBySide {
  private final Path work = Path.of(System.getProperty("work"));
  private final Path certificate = work.resolve("stand-in.pem");
  private final Map<String, Map<String, List<Double>>> figures = new LinkedHashMap<>();
  private final List<Contender> contenders = Contender.all(work);

  /**
   * Runs the rows.
   *
   * @param args the number of rounds, 3 by default, then the beginnings of the titles of the rows;
   *     all rows if there are none
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    List<String> wanted = List.of(args).subList(Math.min(1, args.length), args.length);
    new SideBySide().run(rounds, wanted);
  }

  private void run(int rounds, List<String> wanted) throws Exception {
    Process standIn =
        java(StandIn.class, certificate.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = standIn.inputReader(StandardCharsets.UTF_8)) {
      String[] ports = out.readLine().split(" ", -1);
      archiveClasses("http://127.0.0.1:" + ports[0]);
      for (int round = 0; round < rounds; round++) {
        for (Row row : Row.values()) {
          if (wanted.isEmpty() || wanted.stream().anyMatch(row.title()::startsWith)) {
            String endpoint = row.endpoint(ports);
            for (Contender contender : contenders) {
              if (row.isFor(contender.kind())) {
                measure(row, contender, endpoint);
              }
            }
          }
        }
      }
    } finally {
      standIn.getOutputStream().close();
      standIn.waitFor();
    }
    print();
  }

  /** Makes the archive of classes that one of the contenders starts with. */
  private void archiveClasses(String endpoint) throws Exception {
    List<String> command =
        new ArrayList<>(
            javaCommand(OurClient.class, "-XX:ArchiveClassesAtExit=" + Contender.archive(work)));
    command.addAll(Row.FIRST.arguments());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(settings(endpoint));
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException("no archive of classes could be made");
    }
  }

  private Map<String, String> settings(String endpoint) {
    return Map.of(
        "LANGSMITH_ENDPOINT",
        endpoint,
        "LANGSMITH_API_KEY",
        "bench",
        "SSL_CERT_FILE",
        certificate.toString(),
        "NODE_EXTRA_CA_CERTS",
        certificate.toString());
  }

  private void measure(Row row, Contender contender, String endpoint) throws Exception {
    List<String> command = new ArrayList<>(contender.command());
    command.addAll(row.arguments());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.to(work.resolve("last.err").toFile()));
    builder.environment().putAll(settings(endpoint));
    long begin = System.currentTimeMillis();
    Process process = builder.start();
    List<String> lines;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      lines = out.lines().toList();
    }
    if (process.waitFor() != 0) {
      System.err.println(contender.name() + " failed at '" + row.title() + "', see last.err");
      return;
    }
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      double value = Double.parseDouble(words[1]);
      String title = row.title() + row.figure(words[0]);
      figures
          .computeIfAbsent(title, t -> new LinkedHashMap<>())
          .computeIfAbsent(contender.name(), name -> new ArrayList<>())
          .add(words[0].equals("at") ? value - begin : value);
    }
  }

  static ProcessBuilder java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(javaCommand(main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  static List<String> javaCommand(Class<?> main, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }

  /** A table in Markdown: one line for each figure, and its ratio to ours. */
  private void print() throws IOException {
    List<String> names = contenders.stream().map(Contender::name).toList();
    System.out.println("| What | " + String.join(" | ", names) + " |");
    System.out.println("|---|" + "---|".repeat(names.size()));
    figures.forEach(
        (title, values) -> {
          double ours = median(values.getOrDefault(names.get(0), List.of()));
          System.out.println(
              "| "
                  + title
                  + " | "
                  + names.stream()
                      .map(name -> cell(median(values.getOrDefault(name, List.of())), ours))
                      .collect(Collectors.joining(" | "))
                  + " |");
        });
  }

  private static String cell(double value, double ours) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String shown = String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    return value == ours
        ? "**" + shown + "**"
        : String.format(Locale.ROOT, "%s (%.2f)", shown, value / ours);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
