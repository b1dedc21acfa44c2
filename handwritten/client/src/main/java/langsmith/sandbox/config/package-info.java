// SPDX-License-Identifier: Apache-2.0
/**
 * Network configuration of a client: proxy, TLS and limits of WebSockets. All types are immutable
 * values; nothing is null unless it is annotated so.
 *
 * <pre>{@code
 * SandboxClient client =
 *     SandboxClient.builder()
 *         .proxy(ProxyOptions.http("proxy.example.com", 3128))
 *         .tls(TlsOptions.defaults().trustPem(Path.of("ca.pem")))
 *         .webSocket(WebSocketOptions.defaults().pingInterval(Duration.ofSeconds(15)))
 *         .build();
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.config;

import org.jspecify.annotations.NullMarked;
