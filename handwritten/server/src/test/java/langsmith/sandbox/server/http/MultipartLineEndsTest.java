// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartLineEndsTest {
  private static final String HEAD =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
  private static final String TAIL = "\r\n--b--\r\n";

  private final EmbeddedChannel channel = new EmbeddedChannel(new MultipartLineEnds());

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "\r", "\r\r", "a\r\n", "\n\r", "\r\n--", "line\r\nline\r"})
  void bodyCutAnywhere_isTheSameFile(String content) throws Exception {
    byte[] body = (HEAD + content + TAIL).getBytes(ISO_8859_1);
    for (int first = HEAD.length(); first <= body.length; first++) {
      for (int second = first; second <= body.length; second++) {
        assertThat(decoded(body, first, second))
            .as("cut at %d and %d", first, second)
            .isEqualTo(content);
      }
    }
  }

  @Test
  void bodyOfAnotherType_passesUnchanged() {
    HttpRequest request = request("application/octet-stream");
    HttpContent chunk = new DefaultHttpContent(Unpooled.copiedBuffer("line\r", ISO_8859_1));
    channel.writeInbound(request, chunk, LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.inboundMessages())
        .containsExactly(request, chunk, LastHttpContent.EMPTY_LAST_CONTENT);
    channel.finishAndReleaseAll();
  }

  @Test
  void returnAtTheEndOfABody_isDeliveredBeforeTheEnd() {
    channel.writeInbound(
        request("Multipart/Form-Data; boundary=b"),
        new DefaultHttpContent(Unpooled.copiedBuffer("\r", ISO_8859_1)),
        LastHttpContent.EMPTY_LAST_CONTENT);
    channel.readInbound();
    StringBuilder text = new StringBuilder();
    for (HttpContent part = channel.readInbound(); part != null; part = channel.readInbound()) {
      text.append(part.content().toString(ISO_8859_1));
      part.release();
    }
    assertThat(text).hasToString("\r");
  }

  private String decoded(byte[] body, int cut, int again) throws IOException {
    HttpRequest request = request("multipart/form-data; boundary=b");
    channel.writeInbound(request, part(body, 0, cut), part(body, cut, again));
    channel.writeInbound(part(body, again, body.length), LastHttpContent.EMPTY_LAST_CONTENT);
    HttpRequest first = channel.readInbound();
    assertThat(first).isSameAs(request);
    HttpPostRequestDecoder decoder =
        new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request);
    try {
      for (HttpContent part = channel.readInbound(); part != null; part = channel.readInbound()) {
        decoder.offer(part);
        part.release();
      }
      return ((FileUpload) decoder.getBodyHttpDatas().get(0)).getString(ISO_8859_1);
    } finally {
      decoder.destroy();
    }
  }

  private static HttpContent part(byte[] body, int from, int to) {
    return new DefaultHttpContent(Unpooled.copiedBuffer(body, from, to - from));
  }

  private static HttpRequest request(String type) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    request.headers().set("Content-Type", type);
    return request;
  }
}
