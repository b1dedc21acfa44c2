// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.catalogue.SnapshotReference;
import langsmith.sandbox.server.command.CommandSettings;
import langsmith.sandbox.server.http.AllowedHost;
import langsmith.sandbox.server.http.Guards;
import langsmith.sandbox.server.recording.Recorder;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;

/** The settings of a server. Immutable. */
public final class ServerSettings {
  private final int port;
  private final String apiKey;
  private final @Nullable Path dataDirectory;
  private final CommandSettings commands;
  private final Quotas quotas;
  private final Duration provisioningDelay;
  private final IntPredicate tunnelPorts;
  private final List<AllowedHost> allowedHosts;
  private final List<String> templates;
  private final List<SnapshotReference> snapshots;
  private final @Nullable Timers timers;
  private final Duration requestPatience;
  private final @Nullable Recorder recorder;

  private ServerSettings(Builder chosen) {
    this.port = chosen.port;
    this.apiKey = chosen.apiKey == null ? Guards.randomKey() : chosen.apiKey;
    this.dataDirectory = chosen.dataDirectory;
    this.commands = chosen.commands;
    this.quotas = chosen.quotas;
    this.provisioningDelay = chosen.provisioningDelay;
    this.tunnelPorts = chosen.tunnelPorts;
    this.allowedHosts = List.copyOf(chosen.allowedHosts);
    this.templates = List.copyOf(chosen.templates);
    this.snapshots = List.copyOf(chosen.snapshots);
    this.timers = chosen.timers;
    this.requestPatience = chosen.requestPatience;
    this.recorder = chosen.recorder;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns the port to listen on; 0 for any free port. */
  int port() {
    return port;
  }

  /** Returns the key that every request must carry. */
  public String apiKey() {
    return apiKey;
  }

  /** Returns the data directory; null for a temporary one. */
  @Nullable Path dataDirectory() {
    return dataDirectory;
  }

  public CommandSettings commands() {
    return commands;
  }

  Quotas quotas() {
    return quotas;
  }

  /** Returns the extra time that a box takes to become ready. */
  Duration provisioningDelay() {
    return provisioningDelay;
  }

  /** Returns which ports of this machine tunnels and links may reach. */
  IntPredicate tunnelPorts() {
    return tunnelPorts;
  }

  /** Returns the hosts under which the server may be addressed, besides loopback. */
  List<AllowedHost> allowedHosts() {
    return allowedHosts;
  }

  /** Returns the names of the initial templates. */
  List<String> templates() {
    return templates;
  }

  /** Returns the initial snapshots, which have no files. */
  List<SnapshotReference> snapshots() {
    return snapshots;
  }

  /** Returns the clock and timers of a test; null for real time. */
  @Nullable Timers timers() {
    return timers;
  }

  /** Returns how long a request may stop coming. */
  Duration requestPatience() {
    return requestPatience;
  }

  /** Returns what records commands and requests; null for nothing. */
  @Nullable Recorder recorder() {
    return recorder;
  }

  /** Collects checked settings. */
  public static final class Builder {
    private int port;
    private @Nullable String apiKey;
    private @Nullable Path dataDirectory;
    private CommandSettings commands = CommandSettings.DEFAULTS;
    private Quotas quotas = Quotas.DEFAULTS;
    private Duration provisioningDelay = Duration.ZERO;
    private IntPredicate tunnelPorts = port -> true;
    private final List<AllowedHost> allowedHosts = new ArrayList<>();
    private final Set<String> templates = new LinkedHashSet<>();
    private final List<SnapshotReference> snapshots = new ArrayList<>();
    private @Nullable Timers timers;
    private Duration requestPatience = Duration.ofSeconds(30);
    private @Nullable Recorder recorder;

    private Builder() {}

    public void port(int newPort) {
      port = newPort;
    }

    public void apiKey(String newApiKey) {
      apiKey = newApiKey;
    }

    public void dataDirectory(Path newDataDirectory) {
      dataDirectory = newDataDirectory;
    }

    public void commands(UnaryOperator<CommandSettings> change) {
      commands = change.apply(commands);
    }

    public void quotas(Quotas newQuotas) {
      quotas = newQuotas;
    }

    public void provisioningDelay(Duration newProvisioningDelay) {
      provisioningDelay = newProvisioningDelay;
    }

    public void tunnelPorts(IntPredicate newTunnelPorts) {
      tunnelPorts = newTunnelPorts;
    }

    public void allowedHost(AllowedHost host) {
      allowedHosts.add(host);
    }

    public void template(String name) {
      templates.add(name);
    }

    public void snapshot(SnapshotReference reference) {
      snapshots.add(reference);
    }

    public void timers(Timers newTimers) {
      timers = newTimers;
    }

    public void requestPatience(Duration newRequestPatience) {
      requestPatience = newRequestPatience;
    }

    public void recorder(Recorder newRecorder) {
      recorder = newRecorder;
    }

    public ServerSettings build() {
      return new ServerSettings(this);
    }
  }
}
