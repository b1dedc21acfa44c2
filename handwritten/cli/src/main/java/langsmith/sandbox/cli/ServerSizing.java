// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.server.SandboxQuotas;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a local server has from the start, and how much it allows. */
final class ServerSizing {
  private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  @Option(
      names = "--quota",
      paramLabel = "WHAT=N",
      description =
          "Answer requests beyond it with 429: sandboxes, volumes, pools, snapshots (each"
              + " 1000 by default), millicores, or memory, such as 8g. May be repeated.")
  private Map<String, String> quotas = Map.of();

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "A template that exists from the start. May be repeated.")
  private List<String> templates = List.of();

  @Option(
      names = "--snapshot",
      paramLabel = "NAME[:TAG]",
      description = "A snapshot that exists from the start, without files. May be repeated.")
  private List<String> snapshots = List.of();

  @Option(
      names = "--provisioning-delay",
      paramLabel = "TIME",
      description = "How long sandboxes are not ready after their creation. Default: not at all")
  private Duration delay = Duration.ZERO;

  @Option(
      names = "--ring-size",
      paramLabel = "SIZE",
      converter = Sizes.class,
      description = "How much of each output stream is kept for reattaching. Default: 1m")
  private @Nullable Long ring;

  @Option(
      names = "--hold-output",
      description =
          "Let a command wait instead of overwriting output that a client which lost its"
              + " connection may still need.")
  private boolean hold;

  @Option(
      names = "--tunnel-port",
      paramLabel = "PORT[-PORT]",
      description =
          "A port, or ports, that tunnels and links may reach; may be repeated. Default: all")
  private List<String> ports = List.of();

  void applyTo(SandboxServer.Builder builder) {
    builder.quotas(quotas()).provisioningDelay(delay).holdOutput(hold);
    templates.forEach(builder::template);
    snapshots.forEach(builder::snapshot);
    if (ring != null) {
      if (ring < 1024 || ring > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "--ring-size must be from 1k to less than 2g, but was " + Sizes.shown(ring));
      }
      builder.ringBytes(ring.intValue());
    }
    if (!ports.isEmpty()) {
      builder.tunnelPorts(ports.stream().map(ServerSizing::ports).reduce(IntPredicate::or).get());
    }
  }

  private SandboxQuotas quotas() {
    SandboxQuotas all = SandboxQuotas.defaults();
    for (Map.Entry<String, String> quota : quotas.entrySet()) {
      long value = number(quota.getKey(), quota.getValue());
      int count = (int) Math.min(value, Integer.MAX_VALUE);
      all =
          switch (quota.getKey()) {
            case "sandboxes" -> all.sandboxes(count);
            case "volumes" -> all.volumes(count);
            case "pools" -> all.pools(count);
            case "snapshots" -> all.snapshots(count);
            case "millicores" -> all.cpuMillicores(count);
            case "memory" -> all.memoryBytes(value);
            default ->
                throw new IllegalArgumentException(
                    "--quota must be of sandboxes, volumes, pools, snapshots, millicores or memory,"
                        + " but was of "
                        + quota.getKey());
          };
    }
    return all;
  }

  private static long number(String what, String text) {
    if (what.equals("memory")) {
      return new Sizes().convert(text);
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "--quota " + what + " must be a number, but was '" + text + "'");
    }
    return Long.parseLong(text);
  }

  private static IntPredicate ports(String text) {
    Matcher parts = PORTS.matcher(text);
    if (parts.matches()) {
      int from = Integer.parseInt(parts.group(1));
      int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
      if (from >= 1 && from <= to && to <= 65535) {
        return port -> from <= port && port <= to;
      }
    }
    throw new IllegalArgumentException(
        "--tunnel-port must be a port such as 8080, or ports such as 8000-8999, but was '"
            + text
            + "'");
  }
}
