// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** An HTTP service that answers with what it received, or with a redirect on request. */
final class EchoingService {
  private EchoingService() {}

  /** Starts a service on any port of the loopback. */
  static HttpServer start() throws IOException {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", EchoingService::echo);
    service.start();
    return service;
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Redirect-To");
    if (target != null) {
      exchange.getResponseHeaders().set("Location", target);
      exchange.getResponseHeaders().add("Set-Cookie", "one=1; Path=/");
      exchange.getResponseHeaders().add("Set-Cookie", "two=2; Path=/deep");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    StringBuilder text = new StringBuilder();
    text.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> text.append('\n').append(name).append(": ").append(values));
    text.append("\n\n").append(body.length).append(' ').append(new String(body, UTF_8));
    byte[] answer = text.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("X-Service", "yes");
    exchange.sendResponseHeaders(
        201, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
