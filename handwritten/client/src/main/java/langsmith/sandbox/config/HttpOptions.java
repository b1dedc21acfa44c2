// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import java.util.Objects;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** How a client makes HTTP requests, besides its time limits. Immutable. */
public final class HttpOptions {
  private static final HttpOptions DEFAULTS = new HttpOptions(HttpRetryPolicy.standard(), null);

  private final HttpRetryPolicy retries;
  private final @Nullable OkHttpClient client;

  private HttpOptions(HttpRetryPolicy retries, @Nullable OkHttpClient client) {
    this.retries = retries;
    this.client = client;
  }

  /** {@return options with the standard retries, and connections of the client's own} */
  public static HttpOptions defaults() {
    return DEFAULTS;
  }

  /**
   * {@return these options with another policy for retries; {@link HttpRetryPolicy#standard()} by
   * default} Commands and tunnels have {@link
   * langsmith.sandbox.SandboxClient.Builder#reconnectPolicy} and {@link
   * langsmith.sandbox.network.TunnelOptions#retries} instead.
   *
   * @param policy for every request, and for every part of a download
   */
  public HttpOptions retries(HttpRetryPolicy policy) {
    return new HttpOptions(Objects.requireNonNull(policy, "policy"), client);
  }

  /**
   * {@return these options with the HTTP client of the application} Requests use its dispatcher,
   * connection pool, interceptors, event listener, DNS, cache, cookies and authenticators.
   *
   * <p>Its connect timeout, TLS and proxy apply to requests; {@code connectTimeout}, {@code tls}
   * and {@code proxy} of the builder then apply to WebSockets only. The builder's limits for
   * requests and transfers replace its call, read and write timeouts; redirects are not followed;
   * and the rules for retries are the same. {@link langsmith.sandbox.SandboxClient#close} cancels
   * this client's running calls, but closes neither connections nor threads of it.
   *
   * <p>Its application interceptors run before the API key is added, its network interceptors see
   * the key. An interceptor that sends a POST again can make the service process it twice.
   *
   * @param applicationsClient is not changed
   */
  public HttpOptions client(OkHttpClient applicationsClient) {
    return new HttpOptions(
        retries, Objects.requireNonNull(applicationsClient, "applicationsClient"));
  }

  /** {@return the policy for retries} */
  public HttpRetryPolicy retries() {
    return retries;
  }

  /** {@return the HTTP client of the application; null if there is none} */
  public @Nullable OkHttpClient client() {
    return client;
  }
}
