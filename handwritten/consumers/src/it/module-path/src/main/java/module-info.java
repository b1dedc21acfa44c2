// SPDX-License-Identifier: Apache-2.0

/** An application on the module path: it names the client, and Netty only to see its version. */
module consumer {
  requires io.netty.common;
  requires langsmith.sandbox;
}
