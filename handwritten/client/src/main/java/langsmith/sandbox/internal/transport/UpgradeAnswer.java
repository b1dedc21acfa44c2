// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** A response to the upgrade while it arrives. Confined to the event loop. */
final class UpgradeAnswer {

  /** The longest error body worth reading. */
  static final int MAX_BODY_BYTES = 16 << 10;

  private final HttpResponse head;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  UpgradeAnswer(HttpResponse head) {
    this.head = head;
  }

  HttpResponse head() {
    return head;
  }

  boolean accepts() {
    return head.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code();
  }

  /** Returns whether another response follows. */
  boolean informational() {
    return !accepts() && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  boolean refuses() {
    return !accepts() && !informational();
  }

  /** Adds a part of the body, up to the limit, and returns whether it was too long. */
  boolean add(ByteBuf content) {
    byte[] kept = new byte[Math.min(content.readableBytes(), MAX_BODY_BYTES - body.size())];
    content.readBytes(kept);
    body.write(kept, 0, kept.length);
    return content.isReadable();
  }

  /** Returns the refusal as far as it is known. */
  UpgradeRefusal refusal() {
    return UpgradeRefusals.of(head, body.toByteArray(), Clock.systemUTC());
  }
}
