// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.text;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loggers of the client, whose names are part of its API. */
public final class Loggers {
  /** Requests and responses. */
  public static final Logger HTTP = LoggerFactory.getLogger("langsmith.sandbox.http");

  /** Commands and their connections. */
  public static final Logger COMMAND = LoggerFactory.getLogger("langsmith.sandbox.command");

  /** Tunnels and their sessions. */
  public static final Logger TUNNEL = LoggerFactory.getLogger("langsmith.sandbox.tunnel");

  /** Transfers of files. */
  public static final Logger FILES = LoggerFactory.getLogger("langsmith.sandbox.files");

  /** WebSockets of commands and tunnels. */
  public static final Logger WEB_SOCKET = LoggerFactory.getLogger("langsmith.sandbox.websocket");

  /** Code of the application that failed: listeners, callbacks, results that were not closed. */
  public static final Logger CALLBACK = LoggerFactory.getLogger("langsmith.sandbox.callback");

  /** Settings from the environment. */
  public static final Logger CONFIG = LoggerFactory.getLogger("langsmith.sandbox.config");

  private Loggers() {}
}
