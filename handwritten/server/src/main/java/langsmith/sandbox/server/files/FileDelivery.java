// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import langsmith.sandbox.server.fault.DeliveryFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with a file, a part of it, or "not modified", depending on the request headers. The bytes
 * go from the file to the socket without passing through the heap.
 */
public final class FileDelivery {
  private static final Logger log = LoggerFactory.getLogger(FileDelivery.class);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final BoxFiles.Opened opened;
  private final Optional<DeliveryFault> fault;

  private FileDelivery(
      HttpServerRequest request, BoxFiles.Opened opened, Optional<DeliveryFault> fault) {
    this.request = request;
    this.response = request.response();
    this.opened = opened;
    this.fault = fault;
  }

  /**
   * Sends the response and closes the file.
   *
   * @param fault the fault of this download
   * @return completes when it was sent or the caller has disconnected
   */
  public static Future<Void> send(
      HttpServerRequest request, BoxFiles.Opened opened, Optional<DeliveryFault> fault) {
    return new FileDelivery(request, opened, fault)
        .send()
        .onComplete(sent -> close(opened.channel()))
        .otherwise(
            e -> {
              log.debug("a download was not delivered: {}", e.toString());
              return null;
            });
  }

  private Future<Void> send() {
    request.resume();
    if (response.closed()) {
      return Future.succeededFuture();
    }
    response.putHeader("Last-Modified", HTTP_DATE.format(opened.lastModified()));
    response.putHeader("Accept-Ranges", "bytes");
    if (!fault.map(DeliveryFault::withoutEtag).orElse(false)) {
      response.putHeader("ETag", opened.etag());
    }
    if (isKnown(request.getHeader("If-None-Match"))) {
      return response.setStatusCode(304).end();
    }
    ByteRange range = wantedRange();
    if (range == null) {
      return bytes(200, new ByteRange(0, opened.size()));
    }
    if (range.equals(ByteRange.UNSATISFIABLE)) {
      return response
          .setStatusCode(416)
          .putHeader("Content-Range", "bytes */" + opened.size())
          .putHeader("Content-Type", "text/plain")
          .end("the range begins after the end of the file\n");
    }
    response.putHeader(
        "Content-Range", "bytes " + range.start() + "-" + (range.end() - 1) + "/" + opened.size());
    return bytes(206, range);
  }

  private @Nullable ByteRange wantedRange() {
    String unchangedSince = request.getHeader("If-Range");
    boolean whole =
        request.method().equals(HttpMethod.HEAD)
            || fault.map(DeliveryFault::withoutRanges).orElse(false)
            || (unchangedSince != null && !unchangedSince.equals(opened.etag()));
    return whole ? null : ByteRange.parse(request.getHeader("Range"), opened.size());
  }

  private boolean isKnown(@Nullable String etags) {
    if (etags == null) {
      return false;
    }
    for (String etag : etags.split(",", -1)) {
      String tag = etag.strip();
      if (tag.equals("*") || tag.equals(opened.etag()) || tag.equals("W/" + opened.etag())) {
        return true;
      }
    }
    return false;
  }

  private Future<Void> bytes(int status, ByteRange range) {
    response.setStatusCode(status);
    if (response.headers().get("Content-Type") == null) {
      response.putHeader("Content-Type", "application/octet-stream");
    }
    response.putHeader("Content-Length", Long.toString(range.length()));
    if (request.method().equals(HttpMethod.HEAD)) {
      return response.end();
    }
    long cut = fault.map(DeliveryFault::cutAfterBytes).orElse(-1L);
    if (cut >= 0 && cut < range.length()) {
      return response
          .sendFile(opened.channel(), range.start(), cut)
          .transform(sent -> request.connection().close());
    }
    return response.sendFile(opened.channel(), range.start(), range.length());
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("closing a file failed", e);
    }
  }
}
