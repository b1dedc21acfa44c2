// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * One connection that was opened ahead: first of its pool, then of the command that takes it.
 * Confined to its event loop.
 */
final class Spare implements CommandConnection.Listener {
  private final SparePool pool;
  private final HeaderMap headers;
  private @Nullable CommandConnection connection;
  private long openedAt;
  private CommandConnection.@Nullable Listener taker;

  /**
   * @param headers that were supplied when it was opened
   */
  Spare(SparePool pool, HeaderMap headers) {
    this.pool = pool;
    this.headers = headers;
  }

  HeaderMap headers() {
    return headers;
  }

  void becomes(CommandConnection opening) {
    connection = opening;
  }

  CommandConnection connection() {
    if (connection == null) {
      throw new IllegalStateException("not opened");
    }
    return connection;
  }

  void openedAt(long nanoTime) {
    openedAt = nanoTime;
  }

  long openedAt() {
    return openedAt;
  }

  /** From now on, the connection's events are this listener's. */
  void giveTo(CommandConnection.Listener listener) {
    taker = listener;
  }

  @Override
  public void opened() {
    pool.opened(this);
  }

  @Override
  public void refused(UpgradeRefusal refusal) {
    pool.notOpened();
  }

  @Override
  public void failed(ConnectFailure failure) {
    pool.notOpened();
  }

  @Override
  public void frame(ByteBuf utf8Text) {
    if (taker == null) {
      // Nothing was asked, so the peer is not what it should be.
      connection().abort();
    } else {
      taker.frame(utf8Text);
    }
  }

  @Override
  public void closed(int code, String reason) {
    if (taker == null) {
      pool.lost(this);
    } else {
      taker.closed(code, reason);
    }
  }
}
