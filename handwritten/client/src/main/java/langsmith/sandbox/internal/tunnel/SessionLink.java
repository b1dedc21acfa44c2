// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.Objects;
import langsmith.sandbox.internal.mux.MuxLink;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteConnection;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import org.jspecify.annotations.Nullable;

/** One WebSocket and the session on it. Confined to its event loop. */
final class SessionLink implements ByteConnection.Listener, MuxLink, MuxSession.Listener {
  private static final int NORMAL_CLOSURE = 1000;

  private final int number;
  private final Owner owner;
  private final MuxSession session;
  private @Nullable ByteConnection connection;
  private boolean linkEnded;
  private boolean sessionEnded;

  SessionLink(int number, EventLoop loop, TunnelLimits limits, Owner owner) {
    this.number = number;
    this.owner = owner;
    this.session = new MuxSession(loop, Role.CLIENT, limits.yamux(), this, this);
  }

  /** Receives the events of a link: first one of the first three, and last {@code gone}. */
  interface Owner {
    void opened(SessionLink link);

    void refused(SessionLink link, UpgradeRefusal refusal);

    void failed(SessionLink link, ConnectFailure failure);

    /** No more streams can be opened; open ones continue. */
    void left(SessionLink link);

    /** The session has ended, with all its streams. */
    void ended(SessionLink link, YamuxOutcome outcome);

    /** The connection has ended, too. Not called if it was never opened. */
    void gone(SessionLink link);
  }

  void connect(
      ByteTransport transport, WebSocketTarget target, TunnelLimits limits, EventLoop loop) {
    connection = transport.openBytes(target, limits.openTimeout(), loop, this);
  }

  /** Returns the number of this session within its tunnel. */
  int number() {
    return number;
  }

  MuxSession session() {
    return session;
  }

  /** Ends the session and closes the connection, or stops opening it. */
  void close() {
    session.close(NORMAL_CLOSURE);
    if (!sessionEnded) {
      link().abort();
    }
  }

  private ByteConnection link() {
    return Objects.requireNonNull(connection, "connection");
  }

  // --- from the connection ---

  @Override
  public void opened() {
    session.begin();
    owner.opened(this);
  }

  @Override
  public void refused(UpgradeRefusal refusal) {
    owner.refused(this, refusal);
  }

  @Override
  public void failed(ConnectFailure failure) {
    owner.failed(this, failure);
  }

  @Override
  public void frame(ByteBuf bytes) {
    session.received(bytes);
  }

  @Override
  public void writable(boolean writable) {
    session.writable(writable);
  }

  @Override
  public void closed(int code, String reason) {
    linkEnded = true;
    session.linkLost("code " + code + (reason.isEmpty() ? "" : ", " + reason));
    owner.gone(this);
  }

  // --- from the session ---

  @Override
  public ByteBufAllocator alloc() {
    return link().alloc();
  }

  @Override
  public void write(ByteBuf bytes) {
    link().write(bytes);
  }

  @Override
  public void flush() {
    link().flush();
  }

  @Override
  public void closeLink(int code) {
    if (!linkEnded) {
      link().close(code);
    }
  }

  @Override
  public void abortLink() {
    link().abort();
  }

  @Override
  public StreamUser arrived(MuxStream stream) {
    throw new IllegalStateException("a client accepts no streams");
  }

  @Override
  public void peerLeft() {
    owner.left(this);
  }

  @Override
  public void ended(YamuxOutcome outcome) {
    sessionEnded = true;
    owner.ended(this, outcome);
  }
}
