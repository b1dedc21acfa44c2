// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.api.LinksApi;
import langsmith.sandbox.api.ListServiceUrlsQuery;
import langsmith.sandbox.api.RevokeServiceUrlsQuery;
import langsmith.sandbox.api.model.CreateDownloadUrlRequest;
import langsmith.sandbox.api.model.CreateServiceUrlRequest;
import langsmith.sandbox.api.model.DownloadUrl;
import langsmith.sandbox.api.model.ServiceUrl;
import langsmith.sandbox.api.model.ServiceUrlEntry;
import langsmith.sandbox.api.model.ServiceUrlList;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;
import langsmith.sandbox.internal.sandbox.SandboxCalls;
import langsmith.sandbox.protocol.DurationText;
import org.jspecify.annotations.Nullable;

/**
 * Shareable links to ports and files of one {@link langsmith.sandbox.Sandbox} that work without an
 * API key. Methods block, and throw {@link langsmith.sandbox.error.SandboxException} if the service
 * refuses or cannot be reached, such as {@link ResourceNotFoundException} if the sandbox is gone.
 * Safe for use by several threads.
 */
public final class SandboxLinks {
  private static final Duration LONGEST_TOKEN = Duration.ofDays(1);
  private static final Duration USUAL_TOKEN = Duration.ofMinutes(10);
  private static final int PAGE_SIZE = 100;

  private final RemoteSandbox sandbox;
  private final RestClient rest;
  private final LinksApi api;

  SandboxLinks(RemoteSandbox sandbox, RestClient rest) {
    this.sandbox = sandbox;
    this.rest = rest;
    this.api = rest.controlPlane(LinksApi.class);
  }

  /**
   * Returns a port, with tokens that are valid for 10 minutes; see {@link #service(int, Duration)}.
   *
   * @param port a TCP port, 1 to 65535
   * @return a service; nothing is sent yet
   */
  public SandboxService service(int port) {
    return service(port, USUAL_TOKEN);
  }

  /**
   * Returns a port, with tokens that are renewed as long as the service is used.
   *
   * @param port a TCP port, 1 to 65535
   * @param tokenLife the validity of each token in whole seconds, from 1 second to 24 hours
   * @return a service; nothing is sent yet
   */
  public SandboxService service(int port, Duration tokenLife) {
    long seconds = tokenLife.getSeconds();
    boolean whole = tokenLife.equals(Duration.ofSeconds(seconds));
    if (seconds < 1 || !whole || tokenLife.compareTo(LONGEST_TOKEN) > 0) {
      throw new IllegalArgumentException(
          "the validity of a token must be 1 to 86400 whole seconds, not "
              + DurationText.of(tokenLife));
    }
    CreateServiceUrlRequest request =
        CreateServiceUrlRequest.builder().port(port(port)).expiresInSeconds((int) seconds).build();
    return new SandboxService(rest, port, tokenLife, rest.foreign().build(), () -> create(request));
  }

  /**
   * Opens a port with any options that the service has, such as for users who log in. The token is
   * not renewed.
   *
   * @param request the port and the options
   * @return the URL and the token
   * @throws ResourceInUseException if the port is open for users who log in, and the request is for
   *     a token
   */
  public ServiceUrl create(CreateServiceUrlRequest request) {
    String port = Integer.toString(port(request.port()));
    Task task =
        new Task(
            Operation.CREATE_SERVICE_URL,
            "opening port " + port + " of " + named(),
            new Task.Resource("service port", port),
            resource());
    return rest.fetch(
        task, rest.config().requestTimeout(), api.createServiceUrl(sandbox.id(), request));
  }

  /** {@return the open ports, one entry each; not modifiable} */
  public List<ServiceUrlEntry> list() {
    Task task =
        new Task(
            Operation.LIST_SERVICE_URLS,
            "listing the open ports of " + named(),
            resource(),
            resource());
    List<ServiceUrlEntry> entries = new ArrayList<>();
    String cursor = null;
    do {
      ServiceUrlList page =
          rest.fetch(
              task,
              rest.config().requestTimeout(),
              api.listServiceUrls(
                  sandbox.id(),
                  ListServiceUrlsQuery.builder().pageSize(PAGE_SIZE).cursor(cursor).build()));
      entries.addAll(task.list(page.items()));
      String next = page.nextCursor();
      if (next != null && next.equals(cursor)) {
        throw new SandboxProtocolException(
            task.description() + " failed: a page refers to itself as the next one",
            task.operation().id());
      }
      cursor = next;
    } while (cursor != null);
    return List.copyOf(entries);
  }

  /**
   * Closes a port. Logins end at once; existing tokens stay valid until they expire.
   *
   * @param port a TCP port, 1 to 65535
   */
  public void revoke(int port) {
    revoke("closing port " + port(port) + " of " + named(), port);
  }

  /** Closes all ports; see {@link #revoke}. */
  public void revokeAll() {
    revoke("closing the ports of " + named(), null);
  }

  private void revoke(String description, @Nullable Integer port) {
    Task task = new Task(Operation.REVOKE_SERVICE_URLS, description, resource(), resource());
    rest.run(
        task,
        rest.config().requestTimeout(),
        api.revokeServiceUrls(sandbox.id(), RevokeServiceUrlsQuery.builder().port(port).build()));
  }

  /**
   * Creates a link to a file, for GET, HEAD and ranges, without credentials. It refers to the path,
   * not to the present content, and wakes a stopped sandbox.
   *
   * @param path absolute, or relative to the home directory
   * @param validity in whole seconds; zero for no limit
   * @return the link; everyone with the link can read the file
   */
  public URI download(String path, Duration validity) {
    long seconds = validity.getSeconds();
    boolean whole = validity.equals(Duration.ofSeconds(seconds));
    if (seconds < 0 || !whole || seconds > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "the validity must be whole seconds, or zero for no limit, not "
              + DurationText.of(validity));
    }
    CreateDownloadUrlRequest.Builder request =
        CreateDownloadUrlRequest.builder().path(Arguments.path(path));
    if (!validity.isZero()) {
      request.expiresInSeconds((int) seconds);
    }
    return URI.create(download(request.build()).downloadUrl());
  }

  /**
   * Creates a link to a file with any options that the service has, such as the handling in
   * browsers.
   *
   * @param request the file and the options
   * @return the link and when it expires
   */
  public DownloadUrl download(CreateDownloadUrlRequest request) {
    Task task =
        new Task(
            Operation.CREATE_DOWNLOAD_URL,
            "creating a link to the file \"" + Arguments.path(request.path()) + "\" of " + named(),
            new Task.Resource("file", request.path()),
            resource());
    return rest.fetch(
        task, rest.config().requestTimeout(), api.createDownloadUrl(sandbox.id(), request));
  }

  private static int port(int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("the port must be 1 to 65535, not " + port);
    }
    return port;
  }

  private String named() {
    return SandboxCalls.named(sandbox.name());
  }

  private Task.Resource resource() {
    return new Task.Resource("sandbox", sandbox.id());
  }

  /** Returns the name of the sandbox. */
  @Override
  public String toString() {
    return "SandboxLinks[" + sandbox + "]";
  }
}
