// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.GeneratedJsonAdapters;

/** Encodes the text frames of a client. Stateless and safe for use by several threads. */
public final class FrameEncoder {
  private final JsonAdapter<ClientFrame> adapter =
      new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(ClientFrame.class);

  /** Creates an encoder. */
  public FrameEncoder() {}

  /**
   * Encodes one frame.
   *
   * @param frame what to say
   * @return one JSON object
   */
  public String encode(ClientFrame frame) {
    return adapter.toJson(frame);
  }
}
