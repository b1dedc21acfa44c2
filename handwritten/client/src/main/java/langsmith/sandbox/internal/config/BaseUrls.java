// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import okhttp3.HttpUrl;

/** Derives the URL of the control plane from settings. */
final class BaseUrls {
  static final String DEFAULT_ENDPOINT = "https://api.smith.langchain.com";

  private static final String CONTROL_PLANE = "/api/v2/sandboxes";

  private BaseUrls() {}

  /**
   * Returns the control plane of an API host. {@code https://h}, {@code https://h/}, {@code
   * https://h/api} and {@code https://h/api/v1} mean the same.
   *
   * @param source names the setting in messages
   */
  static HttpUrl fromEndpoint(String source, String endpoint) {
    String root = parse(source, endpoint).toString();
    root = dropSuffix(root, "/");
    if (root.endsWith("/v2/sandboxes")) {
      throw new IllegalArgumentException(
          source
              + " must be the API host without a path such as /v2/sandboxes; a full base URL goes"
              + " into apiUrl(…)");
    }
    String shorter = dropSuffix(root, "/api/v1");
    root = shorter.equals(root) ? dropSuffix(root, "/api") : shorter;
    return HttpUrl.get(root + CONTROL_PLANE);
  }

  /** Returns a full base URL, without trailing slashes. */
  static HttpUrl fromApiUrl(String source, String apiUrl) {
    String base = parse(source, apiUrl).toString();
    while (base.endsWith("/")) {
      base = dropSuffix(base, "/");
    }
    return HttpUrl.get(base);
  }

  private static HttpUrl parse(String source, String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      // Text that is not a URL may be a misplaced key, so the message does not quote it.
      throw new IllegalArgumentException(
          source + " must be an http or https URL such as " + DEFAULT_ENDPOINT);
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          source + " must not contain a user or a password; use apiKey(…) or header(…)");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(source + " must not contain a query or a fragment");
    }
    return url;
  }

  private static String dropSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }
}
