// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

/** The steps of opening a connection, in order; those that do not apply are skipped. */
enum Phase {
  RESOLVING("resolving the host name"),
  CONNECTING("waiting for the TCP connection"),
  PROXY("waiting for the proxy to connect"),
  TLS("in the TLS handshake"),
  UPGRADING("waiting for the response to the WebSocket upgrade");

  private final String activity;

  Phase(String activity) {
    this.activity = activity;
  }

  /** Returns a description that can follow "was still". */
  String activity() {
    return activity;
  }
}
