// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import langsmith.sandbox.admin.FirstGenerationVolumes;
import langsmith.sandbox.admin.InternalAdmin;
import langsmith.sandbox.admin.Pools;
import langsmith.sandbox.admin.Registries;
import langsmith.sandbox.admin.Templates;
import langsmith.sandbox.admin.UsageReports;
import langsmith.sandbox.admin.Volumes;
import langsmith.sandbox.config.ApiKeySupplier;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.config.HttpOptions;
import langsmith.sandbox.config.NettyOptions;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.config.EnvironmentLookup;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.runtime.Libraries;
import langsmith.sandbox.internal.runtime.SystemPacing;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandListeners;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.telemetry.TelemetryListener;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The entry point to LangSmith Sandboxes. Create one client and keep it as long as the application
 * runs: it pools connections, and is safe for use by many threads.
 */
public final class SandboxClient implements AutoCloseable {
  private final SandboxContext context;
  private final boolean isView;

  private SandboxClient(SandboxContext context, boolean isView) {
    this.context = context;
    this.isView = isView;
  }

  /**
   * {@return a client configured by the environment: {@code LANGSMITH_ENDPOINT} and {@code
   * LANGSMITH_API_KEY}, or else {@code LANGCHAIN_ENDPOINT} and {@code LANGCHAIN_API_KEY}, or else
   * {@code https://api.smith.langchain.com} and no key; {@link langsmith.sandbox.config} names the
   * other variables} Blank variables count as not set. Nothing is sent.
   *
   * @throws IllegalArgumentException if the endpoint in the environment is not a URL
   * @throws IllegalStateException if a version of OkHttp or Netty on the class path cannot be used
   */
  public static SandboxClient create() {
    return builder().build();
  }

  /** {@return a builder, whose defaults come from the environment as in {@link #create()}} */
  public static Builder builder() {
    Libraries.check();
    return new Builder();
  }

  /** {@return the sandboxes of the workspace that the key belongs to} */
  public Sandboxes sandboxes() {
    return new Sandboxes(context);
  }

  /** {@return the snapshots of the workspace and those of the system} */
  public Snapshots snapshots() {
    return new Snapshots(context);
  }

  /** {@return the registries of the workspace} */
  public Registries registries() {
    return InternalAdmin.registries(context);
  }

  /** {@return the volumes that new sandboxes attach} */
  public Volumes volumes() {
    return InternalAdmin.volumes(context);
  }

  /** {@return the volumes that templates mount; servers of the first generation only} */
  public FirstGenerationVolumes firstGenerationVolumes() {
    return InternalAdmin.firstGenerationVolumes(context);
  }

  /** {@return the templates of the workspace; servers of the first generation only} */
  public Templates templates() {
    return InternalAdmin.templates(context);
  }

  /** {@return the pools of the workspace; servers of the first generation only} */
  public Pools pools() {
    return InternalAdmin.pools(context);
  }

  /** {@return usage and cost of the workspace} */
  public UsageReports usage() {
    return InternalAdmin.usage(context);
  }

  /** {@return the asynchronous view of this client; it ends with this one} */
  public AsyncSandboxClient async() {
    return new AsyncSandboxClient(this);
  }

  /**
   * {@return Retrofit for the control plane, such as for {@code api().create(BoxesApi.class)}} It
   * sends the client's headers, but neither repeats requests nor maps errors.
   */
  public Retrofit api() {
    return context.rest().api();
  }

  /**
   * Ends running calls, detaches from commands, which keep running, closes tunnels and connections,
   * and waits for the network threads. Sandboxes are not deleted: close those of {@link
   * Sandboxes#open} first. Idempotent. Later calls throw {@link IllegalStateException}.
   */
  @Override
  public void close() {
    if (!isView) {
      context.runtime().close();
    }
  }

  SandboxContext context() {
    return context;
  }

  /** Returns this client in another context; closing it does nothing. */
  SandboxClient in(SandboxContext other) {
    return new SandboxClient(other, true);
  }

  /** Returns the address and whether there is a key, never the key. */
  @Override
  public String toString() {
    return "SandboxClient[" + context.rest().config() + "]";
  }

  /**
   * Builds a {@link SandboxClient}. Invalid values are rejected at once with {@link
   * IllegalArgumentException}. Not safe for use by several threads.
   */
  public static final class Builder {
    private final ClientConfig.Builder config = ClientConfig.builder();
    private ReconnectPolicy reconnect = ReconnectPolicy.standard();
    private @Nullable Executor callbacks;
    private CommandListeners listeners = (sandbox, commandId) -> CommandListener.NONE;

    private Builder() {}

    /**
     * Sets the API host, such as {@code https://api.smith.langchain.com}; instead of {@code
     * LANGSMITH_ENDPOINT}. A trailing {@code /api} or {@code /api/v1} is accepted. Blank counts as
     * not set. Excludes {@link #apiUrl}.
     *
     * @param endpoint an http or https URL
     * @return this builder
     */
    public Builder endpoint(String endpoint) {
      config.endpoint(endpoint);
      return this;
    }

    /**
     * Sets the full base of the control plane, which ends in {@code /v2/sandboxes} and is used as
     * it is. Blank counts as not set. Excludes {@link #endpoint}.
     *
     * @param apiUrl an http or https URL
     * @return this builder
     */
    public Builder apiUrl(String apiUrl) {
      config.apiUrl(apiUrl);
      return this;
    }

    /**
     * Sets the API key, instead of {@code LANGSMITH_API_KEY}. Blank counts as not set.
     *
     * @param apiKey the key; never shown
     * @return this builder
     */
    public Builder apiKey(String apiKey) {
      config.apiKey(apiKey);
      return this;
    }

    /**
     * Sets what supplies the API key for each request and upgrade, for keys that rotate. Replaces
     * the key set before and that of the environment.
     *
     * @param supplier called often, by several threads at once; its result is not kept
     * @return this builder
     */
    public Builder apiKey(ApiKeySupplier supplier) {
      config.apiKey(supplier);
      return this;
    }

    /**
     * Adds a header to every request and every WebSocket, replacing any of the same name in any
     * case. In order of precedence: headers of {@link langsmith.sandbox.request.RequestOptions},
     * these, the API key's, those of the environment. Other addresses never receive them.
     *
     * @param name letters, digits and a few signs
     * @param value printable ASCII; never shown
     * @return this builder
     * @throws IllegalArgumentException if it cannot be sent; the message does not repeat the value
     */
    public Builder header(String name, String value) {
      config.header(name, value);
      return this;
    }

    /**
     * Sets the limit for one TCP and TLS connect; 10 seconds by default, zero for none.
     *
     * @param timeout not negative
     * @return this builder
     */
    public Builder connectTimeout(Duration timeout) {
      config.connectTimeout(timeout);
      return this;
    }

    /**
     * Sets the limit for one attempt of a request; 30 seconds by default, zero for none. The limit
     * of a create is its {@code readyTimeout} plus 30 seconds instead.
     *
     * @param timeout not negative
     * @return this builder
     */
    public Builder requestTimeout(Duration timeout) {
      config.requestTimeout(timeout);
      return this;
    }

    /**
     * Sets how long a file transfer may make no progress; 60 seconds by default, zero for no limit.
     * {@link langsmith.sandbox.files.TransferOptions#timeout} limits a whole transfer.
     *
     * @param timeout not negative
     * @return this builder
     */
    public Builder transferTimeout(Duration timeout) {
      config.transferTimeout(timeout);
      return this;
    }

    /**
     * Sets a proxy; without it connections are direct, and the JVM's proxy properties are ignored.
     *
     * @param proxy for REST and WebSocket alike
     * @return this builder
     */
    public Builder proxy(ProxyOptions proxy) {
      config.proxy(proxy);
      return this;
    }

    /**
     * Sets certificates; the Java runtime's trust store by default.
     *
     * @param tls for REST and WebSocket alike
     * @return this builder
     */
    public Builder tls(TlsOptions tls) {
      config.tls(tls);
      return this;
    }

    /**
     * Sets limits of WebSockets.
     *
     * @param webSocket settings that are not made in it come from the environment
     * @return this builder
     */
    public Builder webSocket(WebSocketOptions webSocket) {
      config.webSocket(webSocket);
      return this;
    }

    /**
     * Sets the default transport; initially {@link CommandTransport#WEB_SOCKET}.
     *
     * @param transport for commands and attachments that name none
     * @return this builder
     */
    public Builder commandTransport(CommandTransport transport) {
      config.commandTransport(transport);
      return this;
    }

    /**
     * Sets how long a response of Server-Sent Events may be silent before it counts as lost; 60
     * seconds by default, zero for no limit. It does not run while output waits to be consumed.
     *
     * @param timeout not negative
     * @return this builder
     */
    public Builder eventReadTimeout(Duration timeout) {
      config.eventReadTimeout(timeout);
      return this;
    }

    /**
     * Sets how persistently lost connections to commands are restored; {@link
     * ReconnectPolicy#standard()} or {@link ReconnectPolicy#standardForEvents()} by default.
     *
     * @param policy for every command of this client
     * @return this builder
     */
    public Builder reconnectPolicy(ReconnectPolicy policy) {
      reconnect = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets retries of HTTP requests, or an HTTP client of the application.
     *
     * @param http for every request of this client
     * @return this builder
     */
    public Builder http(HttpOptions http) {
      config.http(http);
      return this;
    }

    /**
     * Sets event loops of the application; by default the first command or tunnel starts two.
     *
     * @param netty must be usable until this client is closed
     * @return this builder
     */
    public Builder netty(NettyOptions netty) {
      config.netty(netty);
      return this;
    }

    /**
     * Sets the executor for the application's code: listeners, callbacks, subscribers, actions
     * chained to futures. Calls of one command are made in order and one at a time. By default the
     * client uses up to 16 daemon threads, which end after 10 idle seconds.
     *
     * @param executor must not run tasks in the submitting thread, which may be a network thread,
     *     and is not shut down. If it rejects a task, that call is dropped and futures fail
     * @return this builder
     */
    public Builder callbackExecutor(Executor executor) {
      callbacks = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Registers a listener for metrics and traces.
     *
     * @param telemetry see there for threads
     * @return this builder
     */
    public Builder telemetry(TelemetryListener telemetry) {
      config.telemetry(telemetry);
      return this;
    }

    /**
     * Registers listeners for the connections of every command, besides {@link Command#listener}.
     *
     * @param listeners called once for each start and attachment
     * @return this builder
     */
    public Builder commandListeners(CommandListeners listeners) {
      this.listeners = Objects.requireNonNull(listeners, "listeners");
      return this;
    }

    /**
     * {@return the client} Reads the environment, sends nothing.
     *
     * @throws IllegalArgumentException if the URL is invalid, or both endpoint and API URL are set
     */
    public SandboxClient build() {
      ClientConfig built = config.build();
      ClientRuntime runtime = ClientRuntime.of(built, new SystemPacing(), callbacks);
      CommandService commands = CommandService.of(built, reconnect, runtime);
      return new SandboxClient(SandboxContext.of(built, commands, listeners), false);
    }

    Builder environment(EnvironmentLookup environment) {
      config.environment(environment);
      return this;
    }
  }
}
