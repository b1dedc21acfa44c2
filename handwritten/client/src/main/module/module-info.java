// SPDX-License-Identifier: Apache-2.0

/**
 * The client for LangSmith Sandboxes. {@link langsmith.sandbox.SandboxClient} is where to begin; what is not exported can change
 * with every release.
 */
module langsmith.sandbox {
  requires transitive langsmith.sandbox.api;
  requires transitive io.netty.transport;
  requires transitive langsmith.sandbox.protocol;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.handler.proxy;
  requires io.netty.resolver;
  requires langsmith.sandbox.frames;
  requires langsmith.sandbox.internal.mux;
  requires org.apache.commons.compress;
  requires org.slf4j;
  requires retrofit2.converter.moshi;
  requires static org.jspecify;

  exports langsmith.sandbox;
  exports langsmith.sandbox.admin;
  exports langsmith.sandbox.config;
  exports langsmith.sandbox.egress;
  exports langsmith.sandbox.error;
  exports langsmith.sandbox.files;
  exports langsmith.sandbox.network;
  exports langsmith.sandbox.output;
  exports langsmith.sandbox.request;
  exports langsmith.sandbox.telemetry;
}
