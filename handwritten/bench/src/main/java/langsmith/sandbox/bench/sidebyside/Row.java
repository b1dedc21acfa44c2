// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is measured. */
enum Row {
  TEXT_64("text, 64 KiB frames", Port.PLAIN, "stream ASCII 65536", Contender.STREAMING),
  TEXT_4("text, 4 KiB frames", Port.PLAIN, "stream ASCII 4096", Contender.STREAMING),
  MIXED_64("mixed text, 64 KiB frames", Port.PLAIN, "stream MIXED 65536", Contender.STREAMING),
  TEXT_64_TLS(
      "TLS: text, 64 KiB frames", Port.TLS, "stream ASCII 65536", Contender.STREAMING_OVER_TLS),
  TEXT_4_TLS(
      "TLS: text, 4 KiB frames", Port.TLS, "stream ASCII 4096", Contender.STREAMING_OVER_TLS),
  SHORT("run(\"true\")", Port.PLAIN, "short", Contender.COMPARED),
  SHORT_TLS("TLS: run(\"true\")", Port.TLS, "short", Contender.STREAMING_OVER_TLS),
  FAR("run(\"true\") over 50 ms", Port.FAR, "far", Contender.CONNECTING),
  FIRST("first byte of a first run, ms", Port.PLAIN, "first", Contender.STARTING),
  CUT_1001("close 1001 to next byte, ms", Port.PLAIN, "cut 1001", Contender.CLIENTS),
  CUT_RESET("reset to next byte, ms", Port.PLAIN, "cut reset", Contender.CLIENTS),
  REST("create + get + delete, loops/s", Port.PLAIN, "rest", Contender.CLIENTS),
  MANY("200 streams", Port.IN_TURNS, "many 200", Contender.IN_PARALLEL);

  /** Those of the stand-in, in the order of its first line. */
  private enum Port {
    PLAIN("http", 0),
    TLS("https", 1),
    FAR("http", 2),
    IN_TURNS("http", 3);

    private final String scheme;
    private final int position;

    Port(String scheme, int position) {
      this.scheme = scheme;
      this.position = position;
    }
  }

  private static final Map<String, String> FIGURES =
      Map.of(
          "speed", ", MB/s",
          "memory", ", peak MiB",
          "fairness", ", slowest/fastest",
          "first300", ", first 300, ms",
          "all5000", ", first 5,000, ms",
          "last300", ", last 300 of 10 s, ms",
          "round", ", ms");

  private final String title;
  private final Port port;
  private final String arguments;

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
  private final Set<Contender.Kind> kinds;

  Row(String title, Port port, String arguments, Set<Contender.Kind> kinds) {
    this.title = title;
    this.port = port;
    this.arguments = arguments;
    this.kinds = kinds;
  }

  String title() {
    return title;
  }

  String endpoint(String[] ports) {
    return port.scheme + "://127.0.0.1:" + ports[port.position];
  }

  List<String> arguments() {
    return List.of(arguments.split(" ", -1));
  }

  boolean isFor(Contender.Kind kind) {
    return kinds.contains(kind);
  }

  /** What is added to the title for one of several figures. */
  String figure(String name) {
    return FIGURES.getOrDefault(name, "");
  }
}
