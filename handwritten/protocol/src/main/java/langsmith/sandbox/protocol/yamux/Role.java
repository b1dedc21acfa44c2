// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/** Which side of a session this is: it decides whose stream ids are odd, and nothing else. */
public enum Role {
  /** Opened the connection; its streams have odd ids. */
  CLIENT(1),
  /** Accepted the connection; its streams have even ids. */
  SERVER(2);

  private final long firstStream;

  Role(long firstStream) {
    this.firstStream = firstStream;
  }

  long firstStream() {
    return firstStream;
  }

  boolean owns(long stream) {
    return (stream & 1) == (firstStream & 1);
  }

  Role peer() {
    return this == CLIENT ? SERVER : CLIENT;
  }
}
