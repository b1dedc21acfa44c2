// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import langsmith.sandbox.server.DownloadFault;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class FaultOptionsTest {
  private static Fault fault(String text) {
    return new FaultOptions.OfConnection().convert(text);
  }

  @Test
  void texts_areTheFaultsOfTheLibrary() {
    assertThat(fault("none")).isEqualTo(Fault.none());
    assertThat(fault("reset=50k")).isEqualTo(Fault.resetAfterBytes(51200));
    assertThat(fault("close=1,1011")).isEqualTo(Fault.closeAfterBytes(1, 1011));
    assertThat(fault("going-away=0")).isEqualTo(Fault.goingAwayAfterBytes(0));
    assertThat(fault("stall=9")).isEqualTo(Fault.stallAfterBytes(9));
    assertThat(fault("refuse=503")).isEqualTo(Fault.refuseUpgrade(503));
    assertThat(fault("refuse=429,2m")).isEqualTo(Fault.refuseUpgrade(429, Duration.ofMinutes(2)));
    assertThat(fault("unstarted=1001")).isEqualTo(Fault.closeBeforeStarted(1001));
    assertThat(fault("evict=stderr,100")).isEqualTo(Fault.evict(Output.STDERR, 100));
    assertThat(fault("overlap=3")).isEqualTo(Fault.overlap(3));
    assertThat(fault("split-characters")).isEqualTo(Fault.splitCodePoints());
    assertThat(new FaultOptions.OfDownload().convert("cut-without-ranges=1m"))
        .isEqualTo(DownloadFault.cutAfter(1 << 20).ignoringRanges());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rest=1",
        "reset",
        "reset=x",
        "reset=1,2,3",
        "close=1",
        "refuse=200",
        "evict=stdin,1",
        "overlap=9t",
        "refuse=503,soon"
      })
  void anythingElse_isRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> fault(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageStartingWith("'" + text + "' is not a fault such as reset=50000 or refuse=503");
  }

  @Test
  void options_fillTheFaultsInOrder() {
    FaultOptions options = new FaultOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("faults", specOf(options)))
        .parseArgs("--fault", "reset=1", "--fault=refuse=503", "--download-fault", "cut=5");
    Faults faults = new Faults();
    options.applyTo(faults);
    assertThat(faults.pending()).isEqualTo(2);
  }

  private static CommandLine.Model.CommandSpec specOf(FaultOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }
}
