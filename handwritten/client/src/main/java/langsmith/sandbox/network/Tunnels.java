// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.SerialExecutor;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.internal.tunnel.TunnelEndpoint;
import langsmith.sandbox.internal.tunnel.TunnelFailure;
import langsmith.sandbox.internal.tunnel.TunnelFailures;
import langsmith.sandbox.internal.tunnel.TunnelLimits;
import langsmith.sandbox.internal.tunnel.TunnelService;
import langsmith.sandbox.internal.tunnel.TunnelWaiting;

/** Opens the tunnels of one sandbox. Futures fail with what the blocking methods throw. */
final class Tunnels {
  private final TunnelService service;
  private final String sandbox;
  private final WebSocketTarget target;
  private final CancelSignal signal;

  Tunnels(TunnelService service, String sandbox, WebSocketTarget target, CancelSignal signal) {
    this.service = service;
    this.sandbox = sandbox;
    this.target = target;
    this.signal = signal;
  }

  CompletableFuture<Tunnel> open(TunnelOptions options) {
    TunnelFailures failures = failures(options);
    Observer observer = observer("tunnel", options, failures);
    return published(
        observer,
        () ->
            service.tunnel(
                target(options, observer),
                options.remotePort(),
                loopback(options.localPort()),
                options.probe(),
                limits(options),
                observer),
        endpoint -> new Tunnel(endpoint, sandbox, options.remotePort()),
        failures);
  }

  CompletableFuture<TunnelStream> openStream(TunnelOptions options) {
    TunnelFailures failures = failures(options);
    Observer observer = observer("stream", options, failures);
    return published(
        observer,
        () ->
            service.stream(
                target(options, observer), options.remotePort(), limits(options), observer),
        endpoint -> {
          observer.streamOpened();
          return new TunnelStream(endpoint);
        },
        failures);
  }

  private Observer observer(String name, TunnelOptions options, TunnelFailures failures) {
    return new Observer(
        options.listener(),
        new TunnelTelemetry(service.telemetry(), name, sandbox),
        failures,
        service.callbacks());
  }

  Tunnel openAndWait(TunnelOptions options) {
    return await(open(options), options);
  }

  TunnelStream openStreamAndWait(TunnelOptions options) {
    return await(openStream(options), options);
  }

  private <T> T await(CompletableFuture<T> opened, TunnelOptions options) {
    return signal.during(
        () -> TunnelWaiting.forStart(opened, failures(options)), () -> opened.cancel(false));
  }

  private TunnelFailures failures(TunnelOptions options) {
    return new TunnelFailures(sandbox, options.remotePort());
  }

  private WebSocketTarget target(TunnelOptions options, Observer observer) {
    return target.withDefaults(observer.telemetry.headers()).with(options.headers());
  }

  private TunnelLimits limits(TunnelOptions options) {
    return service.limits(options.retries(), options.dialTimeout(), options.windowBytes());
  }

  /** Returns an address rather than a name, so that nothing has to be resolved. */
  private static InetSocketAddress loopback(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of four bytes is an address", e);
    }
  }

  /** Completes the user's future on the callback executor; cancelling it abandons the start. */
  private <A, B> CompletableFuture<B> published(
      Observer observer,
      Supplier<CompletableFuture<A>> start,
      Function<A, B> result,
      TunnelFailures failures) {
    CompletableFuture<A> started;
    try {
      started = start.get();
    } catch (RuntimeException e) {
      observer.notOpened(e);
      throw e;
    }
    CompletableFuture<B> published = new CompletableFuture<>();
    var unused =
        started.whenCompleteAsync(
            (value, failure) -> {
              if (failure == null) {
                observer.opened();
                published.complete(result.apply(value));
              } else {
                RuntimeException reason = TunnelWaiting.exception(failure, failures);
                observer.notOpened(reason);
                published.completeExceptionally(reason);
              }
            },
            service.callbacks());
    var unusedToo =
        published.whenComplete(
            (value, failure) -> {
              if (published.isCancelled()) {
                started.cancel(false);
              }
            });
    return published;
  }

  /** Forwards events to telemetry and the user's listener, in order, off the event loop. */
  private static final class Observer implements TunnelEndpoint.Observer {
    private final TunnelListener listener;
    private final TunnelTelemetry telemetry;
    private final TunnelFailures failures;
    private final Executor executor;

    Observer(
        TunnelListener listener,
        TunnelTelemetry telemetry,
        TunnelFailures failures,
        Executor callbacks) {
      this.listener = listener;
      this.telemetry = telemetry;
      this.failures = failures;
      this.executor = new SerialExecutor(callbacks);
    }

    @Override
    public void sessionOpened() {
      both(TunnelListener::sessionOpened);
    }

    @Override
    public void sessionLost(String reason) {
      both(to -> to.sessionLost(reason));
    }

    @Override
    public void connected() {
      both(TunnelListener::connected);
    }

    @Override
    public void connectionFailed(TunnelFailure failure) {
      both(to -> to.connectionFailed(failures.exception(failure)));
    }

    @Override
    public void disconnected(long toSandbox, long fromSandbox) {
      telemetry.transferred(toSandbox, fromSandbox);
    }

    @Override
    public void closed() {
      executor.execute(telemetry::closed);
    }

    /** Reports a connection without a local port, of which the user's listener hears nothing. */
    void streamOpened() {
      executor.execute(telemetry::connected);
    }

    void opened() {
      executor.execute(telemetry::opened);
    }

    void notOpened(RuntimeException reason) {
      executor.execute(() -> telemetry.notOpened(reason));
    }

    private void both(Consumer<TunnelListener> call) {
      executor.execute(() -> call.accept(telemetry));
      executor.execute(() -> call.accept(listener));
    }
  }
}
