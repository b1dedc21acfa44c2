// SPDX-License-Identifier: Apache-2.0
/**
 * Configuration of a client: proxy, TLS, HTTP, limits of WebSockets, keys. All classes are
 * immutable values; nothing is null unless it is annotated so.
 *
 * <pre>{@code
 * SandboxClient client =
 *     SandboxClient.builder()
 *         .proxy(ProxyOptions.http("proxy.example.com", 3128))
 *         .tls(TlsOptions.defaults().trustPem(Path.of("ca.pem")))
 *         .webSocket(WebSocketOptions.defaults().pingInterval(Duration.ofSeconds(15)))
 *         .build();
 * }</pre>
 *
 * <p>Besides endpoint and key, these environment variables count: {@code LANGCHAIN_BASE_URL}, an
 * API host used if no endpoint is set; {@code LANGSMITH_TENANT_ID}, sent as {@code X-Tenant-Id};
 * {@code LANGCHAIN_CUSTOM_HEADERS}, one {@code Name: value} in each line; and {@code
 * LANGSMITH_SANDBOX_WS_TIMEOUT_OPEN}, {@code …_PING_INTERVAL}, {@code …_PING}, {@code …_CLOSE},
 * {@code …_CONNECT_BUDGET} and {@code LANGSMITH_SANDBOX_SSE_TIMEOUT_READ} in seconds, zero or less
 * for no limit.
 */
@NullMarked
package langsmith.sandbox.config;

import org.jspecify.annotations.NullMarked;
