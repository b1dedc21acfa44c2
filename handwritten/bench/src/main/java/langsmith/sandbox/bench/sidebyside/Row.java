// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is measured. */
enum Row {
  TEXT_64("text, 64 KiB frames", false, "stream ASCII 65536", Contender.STREAMING),
  TEXT_4("text, 4 KiB frames", false, "stream ASCII 4096", Contender.STREAMING),
  MIXED_64("mixed text, 64 KiB frames", false, "stream MIXED 65536", Contender.STREAMING),
  TEXT_64_TLS("TLS: text, 64 KiB frames", true, "stream ASCII 65536", Contender.STREAMING),
  TEXT_4_TLS("TLS: text, 4 KiB frames", true, "stream ASCII 4096", Contender.STREAMING),
  SHORT("run(\"true\")", false, "short", Contender.STREAMING),
  SHORT_TLS("TLS: run(\"true\")", true, "short", Contender.STREAMING),
  FIRST("first byte of a first run, ms", false, "first", EnumSet.allOf(Contender.Kind.class)),
  CUT_1001("close 1001 to next byte, ms", false, "cut 1001", Contender.CLIENTS),
  CUT_RESET("reset to next byte, ms", false, "cut reset", Contender.CLIENTS),
  REST("create + get + delete, loops/s", false, "rest", Contender.CLIENTS),
  MANY("200 streams", false, "many 200", EnumSet.of(Contender.Kind.OURS, Contender.Kind.BARE));

  private static final Map<String, String> FIGURES =
      Map.of(
          "speed", ", MB/s",
          "memory", ", peak MiB",
          "fairness", ", slowest/fastest",
          "first300", ", first 300, ms",
          "all5000", ", first 5,000, ms",
          "last300", ", last 300 of 5,000, ms");

  private final String title;
  private final boolean tls;
  private final String arguments;

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
  private final Set<Contender.Kind> kinds;

  Row(String title, boolean tls, String arguments, Set<Contender.Kind> kinds) {
    this.title = title;
    this.tls = tls;
    this.arguments = arguments;
    this.kinds = kinds;
  }

  String title() {
    return title;
  }

  boolean tls() {
    return tls;
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
