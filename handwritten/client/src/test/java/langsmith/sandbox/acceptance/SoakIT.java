// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A great deal of output through a great many cuts; the profile {@code soak} runs it. The property
 * {@code soak.gibibytes} sets how much, with 1,000 cuts for each.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class SoakIT {
  private static final int GIBIBYTES = Integer.getInteger("soak.gibibytes", 1);
  private static final int CUTS = 1000 * GIBIBYTES;
  private static final long MEBIBYTE = 1 << 20;

  /** Ten bytes a line, and a line more than a gibibyte. */
  private static final long LINES = 107_374_183L * GIBIBYTES;

  private static final String COMMAND =
      "seq 100000000 "
          + (100_000_000 + LINES - 1)
          + " | tee >(sha256sum > digest) | cat; until [ -s digest ]; do :; done";

  /** Never overwrites what its client has not received, with the default ring. */
  @RegisterExtension
  static final LocalService service = LocalService.with(server -> server.holdOutput(true));

  @Test
  void gibibytesThroughAThousandCutsEach_arriveOnceInLittleMemory() throws Exception {
    service.faults().always(new Cuts());

    Map<String, String> figures = SoakClient.run(service, COMMAND, CommandTransport.WEB_SOCKET);

    assertThat(figures.get("exit")).isEqualTo("0");
    assertThat(figures.get("bytes")).isEqualTo(Long.toString(10 * LINES));
    assertThat(figures.get("gaps")).isEqualTo("0");
    assertThat(service.sandbox().readText("digest")).startsWith(figures.get("sha256"));
    assertThat(service.faults().taken()).isEqualTo(CUTS);
    assertThat(Long.parseLong(figures.get("heapPeak"))).isBetween(1L, 128 * MEBIBYTE);
    assertThat(Long.parseLong(figures.get("heapAfterGc"))).isBetween(1L, 32 * MEBIBYTE);
    assertThat(figures.get("threads")).isEqualTo("[]");
    assertThat(figures.get("sockets")).isEqualTo("0");
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
