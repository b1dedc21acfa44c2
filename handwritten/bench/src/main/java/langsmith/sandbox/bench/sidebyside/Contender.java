// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A client and how its driver is started.
 *
 * @param command without the arguments that name the row
 */
record Contender(String name, Kind kind, List<String> command) {
  static final Set<Kind> CLIENTS = EnumSet.of(Kind.OURS, Kind.OTHER);
  static final Set<Kind> COMPARED = EnumSet.of(Kind.OURS, Kind.OTHER, Kind.BARE);
  static final Set<Kind> STREAMING =
      EnumSet.of(Kind.OURS, Kind.OURS_AS_BYTES, Kind.OTHER, Kind.BARE);
  static final Set<Kind> STREAMING_OVER_TLS =
      EnumSet.of(Kind.OURS, Kind.OURS_WITH_BORINGSSL, Kind.OTHER, Kind.BARE);
  static final Set<Kind> CONNECTING =
      EnumSet.of(Kind.OURS, Kind.OURS_CONNECTED_AHEAD, Kind.OTHER, Kind.BARE);
  static final Set<Kind> STARTING =
      EnumSet.of(Kind.OURS, Kind.OURS_STARTED_FASTER, Kind.OTHER, Kind.BARE);

  static final Set<Kind> IN_PARALLEL = EnumSet.of(Kind.OURS, Kind.OURS_IN_A_SMALL_HEAP, Kind.BARE);

  /** What a contender can do. */
  enum Kind {
    OURS,
    /** Ours, for some rows only. */
    OURS_AS_BYTES,
    OURS_STARTED_FASTER,
    OURS_WITH_BORINGSSL,
    OURS_CONNECTED_AHEAD,
    OURS_IN_A_SMALL_HEAP,
    OTHER,
    /** Streams only. */
    BARE
  }

  static Path archive(Path work) {
    return work.resolve("ours.jsa");
  }

  /** Ours first, then what the script that started this program found. */
  static List<Contender> all(Path work) {
    List<Contender> all = new ArrayList<>();
    all.add(new Contender("ours", Kind.OURS, SideBySide.javaCommand(OurClient.class)));
    all.add(
        new Contender(
            "ours, as bytes",
            Kind.OURS_AS_BYTES,
            SideBySide.javaCommand(OurClient.class, "-Dbytes=true")));
    all.add(
        new Contender(
            "ours, shared classes",
            Kind.OURS_STARTED_FASTER,
            SideBySide.javaCommand(
                OurClient.class,
                "-XX:SharedArchiveFile=" + archive(work),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC")));
    all.add(
        new Contender(
            "ours, BoringSSL",
            Kind.OURS_WITH_BORINGSSL,
            SideBySide.javaCommand(OurClient.class, "-Dboringssl=true")));
    all.add(
        new Contender(
            "ours, spare connections",
            Kind.OURS_CONNECTED_AHEAD,
            SideBySide.javaCommand(OurClient.class, "-Dspare=2")));
    all.add(
        new Contender(
            "ours, -Xmx512m",
            Kind.OURS_IN_A_SMALL_HEAP,
            SideBySide.javaCommand(OurClient.class, "-Xmx512m")));
    Path drivers = Path.of(System.getProperty("drivers"));
    String go = System.getProperty("go");
    if (go != null) {
      all.add(new Contender("Go", Kind.OTHER, List.of(go)));
    }
    String modules = System.getProperty("javascript");
    if (modules != null) {
      String driver = drivers.resolve("drive.cjs").toString();
      all.add(new Contender("JavaScript", Kind.OTHER, List.of("node", driver, modules)));
    }
    String python = System.getProperty("python");
    if (python != null) {
      String driver = drivers.resolve("drive.py").toString();
      all.add(new Contender("Python", Kind.OTHER, List.of(python, driver)));
    }
    all.add(new Contender("bare", Kind.BARE, SideBySide.javaCommand(BareClient.class)));
    return all;
  }
}
