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
import langsmith.sandbox.server.box.BoxNames;
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
  private final ListenAddress address;
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
    this.address = chosen.address;
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

  /** Returns the address to listen on. */
  public ListenAddress address() {
    return address;
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

  /** Collects settings, and checks those that are text. */
  public static final class Builder {
    private ListenAddress address = ListenAddress.LOOPBACK;
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

    public void address(String text) {
      address =
          ListenAddress.parse(text)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "expected an IP address, such as 127.0.0.1, got '" + text + "'"));
    }

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

    public void allowedHost(String host) {
      allowedHosts.add(
          AllowedHost.parse(host)
              .orElseThrow(() -> new IllegalArgumentException("'" + host + "' is not a host")));
    }

    public void template(String name) {
      if (!BoxNames.isAllowed(name)) {
        throw new IllegalArgumentException("'" + name + "' cannot be the name of a template");
      }
      templates.add(name);
    }

    public void snapshot(String reference) {
      snapshots.add(
          SnapshotReference.parse(reference)
              .filter(parsed -> !parsed.isSystem())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "'" + reference + "' cannot be the name of a snapshot")));
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

    /**
     * Returns the settings.
     *
     * @throws IllegalStateException if other machines could connect without a key that was chosen
     *     for that, or could not name the server
     */
    public ServerSettings build() {
      if (address.isOpen() && apiKey == null) {
        throw new IllegalStateException(
            "on the address "
                + address.address().getHostAddress()
                + " other machines can reach the server; give it a key, which is not random");
      }
      if (address.isEveryAddress() && allowedHosts.isEmpty()) {
        throw new IllegalStateException(
            "on the address "
                + address.address().getHostAddress()
                + " requests name the server by a host that must be allowed; allow at least one");
      }
      return new ServerSettings(this);
    }
  }
}
