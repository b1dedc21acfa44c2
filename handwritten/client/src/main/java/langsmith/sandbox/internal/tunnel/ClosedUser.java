// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;

/** The user of a stream that was already reset; ignores everything. */
final class ClosedUser implements StreamUser {
  static final ClosedUser INSTANCE = new ClosedUser();

  private ClosedUser() {}

  @Override
  public void payload(ByteBuf payload) {}

  @Override
  public void end() {}

  @Override
  public void reset(ResetReason reason) {}

  @Override
  public void drained() {}
}
