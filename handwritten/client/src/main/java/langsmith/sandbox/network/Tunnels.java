// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
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
    CompletableFuture<TunnelEndpoint> started =
        service.tunnel(
            target(options),
            options.remotePort(),
            loopback(options.localPort()),
            options.probe(),
            limits(options),
            new Observer(options.listener(), failures, service.callbacks()));
    return published(
        started, endpoint -> new Tunnel(endpoint, sandbox, options.remotePort()), failures);
  }

  CompletableFuture<TunnelStream> openStream(TunnelOptions options) {
    TunnelFailures failures = failures(options);
    return published(
        service.stream(target(options), options.remotePort(), limits(options)),
        TunnelStream::new,
        failures);
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

  private WebSocketTarget target(TunnelOptions options) {
    return target.with(options.headers());
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
      CompletableFuture<A> started, Function<A, B> result, TunnelFailures failures) {
    CompletableFuture<B> published = new CompletableFuture<>();
    var unused =
        started.whenCompleteAsync(
            (value, failure) -> {
              if (failure == null) {
                published.complete(result.apply(value));
              } else {
                published.completeExceptionally(TunnelWaiting.exception(failure, failures));
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

  /** Forwards events to the user's listener, in order, off the event loop. */
  private static final class Observer implements TunnelEndpoint.Observer {
    private final TunnelListener listener;
    private final TunnelFailures failures;
    private final Executor executor;

    Observer(TunnelListener listener, TunnelFailures failures, Executor callbacks) {
      this.listener = listener;
      this.failures = failures;
      this.executor = new SerialExecutor(callbacks);
    }

    @Override
    public void sessionOpened() {
      executor.execute(listener::sessionOpened);
    }

    @Override
    public void sessionLost(String reason) {
      executor.execute(() -> listener.sessionLost(reason));
    }

    @Override
    public void connected() {
      executor.execute(listener::connected);
    }

    @Override
    public void connectionFailed(TunnelFailure failure) {
      executor.execute(() -> listener.connectionFailed(failures.exception(failure)));
    }
  }
}
