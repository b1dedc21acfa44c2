// SPDX-License-Identifier: Apache-2.0

/** The state machines of the command stream and of yamux, without input and output. */
module langsmith.sandbox.protocol {
  requires transitive langsmith.sandbox.frames;
  requires com.squareup.moshi;
  requires okio;
  requires static org.jspecify;

  exports langsmith.sandbox.protocol;
  exports langsmith.sandbox.protocol.command;
  exports langsmith.sandbox.protocol.sse;
  exports langsmith.sandbox.protocol.tunnel;
  exports langsmith.sandbox.protocol.yamux;
}
