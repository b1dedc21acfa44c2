// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A great deal of output through a great many cuts; the profile {@code soak} runs it. */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class SoakIT {
  private static final int CUTS = 1000;
  private static final long MEBIBYTE = 1 << 20;

  /** Ten bytes a line, and a line more than a gibibyte. */
  private static final long BYTES = 10 * 107_374_183L;

  private static final String COMMAND =
      "seq 100000000 207374182 | tee >(sha256sum > digest) | cat; until [ -s digest ]; do :; done";

  /** Keeps what is on its way when a connection ends, and never overwrites what nobody has read. */
  @RegisterExtension
  static final LocalService service =
      LocalService.with(server -> server.ringBytes(64 << 20).holdOutput(true));

  @Test
  void gibibyteThroughAThousandCuts_arrivesOnceInLittleMemory() throws Exception {
    service.faults().always(new Cuts());

    Map<String, String> figures = runClient();

    assertThat(figures.get("exit")).isEqualTo("0");
    assertThat(figures.get("bytes")).isEqualTo(Long.toString(BYTES));
    assertThat(figures.get("gaps")).isEqualTo("0");
    assertThat(service.sandbox().readText("digest")).startsWith(figures.get("sha256"));
    assertThat(service.faults().taken()).isEqualTo(CUTS);
    assertThat(Long.parseLong(figures.get("heapPeak"))).isBetween(1L, 128 * MEBIBYTE);
    assertThat(Long.parseLong(figures.get("heapAfterGc"))).isBetween(1L, 32 * MEBIBYTE);
    assertThat(figures.get("threads")).isEqualTo("[]");
    assertThat(figures.get("sockets")).isEqualTo("0");
  }

  private static Map<String, String> runClient() throws Exception {
    String given = System.getProperty("surefire.test.class.path");
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:MaxDirectMemorySize=64m",
                // How much garbage a collector lets lie would be no measure.
                "-XX:MaxNewSize=64m",
                "-cp",
                given == null ? System.getProperty("java.class.path") : given,
                SoakClient.class.getName(),
                service.server().endpoint(),
                service.server().apiKey(),
                service.sandbox().name(),
                COMMAND)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, String> figures = new HashMap<>();
    try (BufferedReader out = client.inputReader(StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) out.lines()::iterator) {
        System.out.println(line);
        List<String> parts = List.of(line.split(" ", 2));
        figures.put(parts.get(0), parts.get(1));
      }
      assertThat(client.waitFor()).isZero();
    } finally {
      client.destroyForcibly();
    }
    return figures;
  }

  /** So many cuts, in places that leave some output for what comes after the last. */
  private static final class Cuts implements Supplier<Fault> {
    private final Random random = new Random(1);
    private int made;

    @Override
    public synchronized Fault get() {
      if (++made > CUTS) {
        return Fault.none();
      }
      int bytes = 1 + random.nextInt(19 << 16);
      return switch (random.nextInt(4)) {
        case 0 -> Fault.closeAfterBytes(bytes, 1011);
        case 1 -> Fault.goingAwayAfterBytes(bytes);
        case 2 -> Fault.resetInsideFrame(bytes, 1 + random.nextInt(30_000));
        default -> Fault.resetAfterBytes(bytes);
      };
    }
  }
}
