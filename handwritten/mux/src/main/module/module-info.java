// SPDX-License-Identifier: Apache-2.0

/** Streams of a tunnel over Netty. Internal: only the client and the local server can use it. */
@SuppressWarnings("module") // Both are built later.
module langsmith.sandbox.internal.mux {
  requires transitive io.netty.buffer;
  requires transitive io.netty.common;
  requires transitive io.netty.transport;
  requires transitive langsmith.sandbox.protocol;
  requires io.netty.codec;
  requires org.slf4j;
  requires static org.jspecify;

  exports langsmith.sandbox.internal.loop to
      langsmith.sandbox,
      langsmith.sandbox.server;
  exports langsmith.sandbox.internal.mux to
      langsmith.sandbox,
      langsmith.sandbox.server;
}
