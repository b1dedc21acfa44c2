// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import langsmith.sandbox.api.model.ContentDisposition;
import langsmith.sandbox.api.model.CreateDownloadUrlRequest;
import langsmith.sandbox.api.model.CreateServiceUrlRequest;
import langsmith.sandbox.api.model.CspSandboxFlag;
import langsmith.sandbox.api.model.CspSourceBundle;
import langsmith.sandbox.api.model.DownloadUrl;
import langsmith.sandbox.api.model.ServiceAccess;
import langsmith.sandbox.api.model.ServiceGrant;
import langsmith.sandbox.api.model.ServiceUrl;
import langsmith.sandbox.api.model.ServiceUrlEntry;
import langsmith.sandbox.api.model.ServiceUrlList;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.files.BoxFiles;
import langsmith.sandbox.server.files.FileDelivery;
import langsmith.sandbox.server.http.Addresses;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Query;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.http.RequestTarget;

/** Handles the operations on links, and serves download links. */
public final class LinkHandlers {
  private static final String DOWNLOAD_PREFIX = "/dl/";

  private static final int DEFAULT_EXPIRY_SECONDS = 600;
  private static final int ALL_PORTS = -1;
  private static final Pattern DOWNLOAD = Pattern.compile("/dl/([0-9a-f]{64})(?:[/?].*)?");
  private static final Pattern EMBED_ORIGIN =
      Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?|http://localhost(:\\d{1,5})?");
  private static final List<CspSourceBundle> NETWORKS =
      List.of(
          CspSourceBundle.CDNJS,
          CspSourceBundle.GOOGLE_FONTS,
          CspSourceBundle.JSDELIVR,
          CspSourceBundle.UNPKG);

  private final Vertx vertx;
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Links links;
  private final Addresses addresses;
  private final IntPredicate reachable;

  public LinkHandlers(
      Vertx vertx,
      Boxes boxes,
      BoxLifecycle lifecycle,
      Links links,
      Addresses addresses,
      IntPredicate reachable) {
    this.vertx = vertx;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.links = links;
    this.addresses = addresses;
    this.reachable = reachable;
  }

  /** Adds the route of download links, which need no key. */
  public void addTo(Router router) {
    router.route(DOWNLOAD_PREFIX + "*").handler(this::follow);
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createServiceUrl", this::createServiceUrl)
        .on("listServiceUrls", this::listServiceUrls)
        .on("revokeServiceUrls", this::revokeServiceUrls)
        .on("createDownloadUrl", this::createDownloadUrl);
  }

  private void createServiceUrl(RoutingContext context) {
    LocalBox box = boxes.find(context.pathParam("name"));
    CreateServiceUrlRequest request =
        JsonCodec.read(CreateServiceUrlRequest.class, RequestReader.body(context));
    int port = request.port();
    if (!reachable.test(port)) {
      throw ApiError.of(400, "InvalidRequest", "port " + port + " may not be reached");
    }
    List<String> origins = request.embedOrigins() == null ? List.of() : request.embedOrigins();
    for (String origin : origins) {
      if (!EMBED_ORIGIN.matcher(origin).matches()) {
        throw ApiError.invalid(
            "body", "embed_origins", "expected https://host[:port], or http for localhost");
      }
    }
    String base = addresses.of(context) + ServiceHome.of(box, port).path();
    ServiceAccess access = request.access();
    ServiceUrl url =
        access == null || access.equals(ServiceAccess.OFF)
            ? tokenUrl(box, request, base, origins)
            : loginUrl(box, request, base, access, origins);
    Answers.json(context, 200, JsonCodec.write(ServiceUrl.class, url));
  }

  private ServiceUrl tokenUrl(
      LocalBox box, CreateServiceUrlRequest request, String base, List<String> origins) {
    int port = request.port();
    if (request.access() != null) {
      links.revoke(box.id(), port);
    } else if (links.grant(box.id(), port).filter(Links.Grant::isLogin).isPresent()) {
      throw ApiError.of(
          409,
          "Conflict",
          "port " + port + " is open to logged-in users; revoke that access first");
    }
    Integer asked = request.expiresInSeconds();
    int seconds = asked == null ? DEFAULT_EXPIRY_SECONDS : asked;
    String token = links.openToToken(box.id(), port, seconds, origins);
    Instant expiresAt = links.token(token).orElseThrow().expiresAt();
    return ServiceUrl.builder()
        .serviceUrl(base)
        .browserUrl(base + ServiceProxy.AUTH + "?token=" + token)
        .embedUrl(base + ServiceProxy.EMBED + "#token=" + token)
        .token(token)
        .expiresAt(expiresAt.toString())
        .embedOrigins(origins.isEmpty() ? null : origins)
        .build();
  }

  private ServiceUrl loginUrl(
      LocalBox box,
      CreateServiceUrlRequest request,
      String base,
      ServiceAccess access,
      List<String> origins) {
    if (request.expiresInSeconds() != null) {
      throw ApiError.invalid(
          "body", "expires_in_seconds", "logins do not expire; omit it if access is set");
    }
    links.openToLogin(box.id(), request.port(), ServiceGrant.of(access.value()), origins);
    return ServiceUrl.builder()
        .serviceUrl(base)
        .browserUrl(base)
        .token("")
        .expiresAt("")
        .access(access)
        .embedOrigins(origins.isEmpty() ? null : origins)
        .build();
  }

  private void listServiceUrls(RoutingContext context) {
    LocalBox box = boxes.find(context.pathParam("name"));
    List<ServiceUrlEntry> entries = links.open(box.id()).stream().map(LinkHandlers::entry).toList();
    Answers.json(
        context,
        200,
        JsonCodec.write(ServiceUrlList.class, ServiceUrlList.builder().items(entries).build()));
  }

  private static ServiceUrlEntry entry(Links.Grant grant) {
    Instant expiresAt = grant.expiresAt();
    return ServiceUrlEntry.builder()
        .port(grant.port())
        .access(grant.access())
        .createdAt(grant.createdAt().atOffset(ZoneOffset.UTC))
        .expiresAt(expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
        .embedOrigins(grant.embedOrigins().isEmpty() ? null : grant.embedOrigins())
        .build();
  }

  private void revokeServiceUrls(RoutingContext context) {
    LocalBox box = boxes.find(context.pathParam("name"));
    int port = new Query(context).number("port", ALL_PORTS);
    links.revoke(box.id(), port == ALL_PORTS ? null : port);
    Answers.empty(context);
  }

  private void createDownloadUrl(RoutingContext context) {
    LocalBox box = boxes.find(context.pathParam("name"));
    CreateDownloadUrlRequest request =
        JsonCodec.read(CreateDownloadUrlRequest.class, RequestReader.body(context));
    if (Boolean.FALSE.equals(request.cspSandbox()) && request.cspSandboxFlags() != null) {
      throw ApiError.invalid("body", "csp_sandbox_flags", "the flags need a sandbox");
    }
    String token = links.download(box.id(), request);
    Instant expiresAt = links.downloadLink(token).orElseThrow().expiresAt();
    DownloadUrl url =
        DownloadUrl.builder()
            .downloadUrl(
                addresses.of(context) + DOWNLOAD_PREFIX + token + "/" + encodedName(request))
            .token(token)
            .expiresAt(expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
            .build();
    JsonObject answer = JsonCodec.write(DownloadUrl.class, url).toJsonObject();
    if (expiresAt == null) {
      answer.putNull("expires_at");
    }
    Answers.json(context, 200, answer.toBuffer());
  }

  /** Serves a download link; no key is needed. */
  private void follow(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
      throw ApiError.methodNotAllowed("a download link serves GET and HEAD", "GET, HEAD");
    }
    Matcher matcher = DOWNLOAD.matcher(RequestTarget.of(request).path());
    Links.DownloadLink link =
        Optional.of(matcher)
            .filter(Matcher::matches)
            .flatMap(found -> links.downloadLink(found.group(1)))
            .orElseThrow(() -> ApiError.of(404, "NotFound", "there is no such link"));
    if (links.isExpired(link.expiresAt())) {
      throw ApiError.of(403, "LinkExpired", "the link has expired; ask for a new one");
    }
    LocalBox box = boxes.withId(link.boxId()).orElseThrow(() -> ApiError.noSuchBox(link.boxId()));
    box.transferBegins();
    lifecycle
        .wake(box)
        .compose(
            host ->
                vertx.executeBlocking(
                    () -> new BoxFiles(box.directory()).open(link.request().path()), false))
        .compose(
            opened -> {
              describe(context.response(), link.request());
              return FileDelivery.send(request, opened, Optional.empty());
            })
        .onComplete(sent -> box.transferEnds())
        .onFailure(context::fail);
  }

  private static void describe(HttpServerResponse response, CreateDownloadUrlRequest request) {
    String type = request.contentType();
    if (type != null && type.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      response.putHeader("Content-Type", type);
    }
    ContentDisposition disposition = request.contentDisposition();
    if (disposition != null) {
      response.putHeader(
          "Content-Disposition",
          disposition.value() + "; filename*=UTF-8''" + encodedName(request));
    }
    response.putHeader("X-Content-Type-Options", "nosniff");
    response.putHeader("Content-Security-Policy", policy(request));
  }

  private static String policy(CreateDownloadUrlRequest request) {
    List<CspSandboxFlag> flags = request.cspSandboxFlags();
    String sandbox =
        Boolean.FALSE.equals(request.cspSandbox())
            ? ""
            : "sandbox"
                + (flags == null
                    ? ""
                    : flags.stream().map(f -> " " + f.value()).collect(Collectors.joining()))
                + "; ";
    List<CspSourceBundle> bundles =
        request.cspSourceBundles() == null ? NETWORKS : request.cspSourceBundles();
    if (bundles.contains(CspSourceBundle.ANY)) {
      return sandbox + "object-src 'none'";
    }
    return sandbox
        + "default-src 'self' 'unsafe-inline' data: blob:"
        + bundles.stream().map(LinkHandlers::hosts).collect(Collectors.joining());
  }

  private static String hosts(CspSourceBundle bundle) {
    return switch (bundle.value()) {
      case "cdnjs" -> " https://cdnjs.cloudflare.com";
      case "google-fonts" -> " https://fonts.googleapis.com https://fonts.gstatic.com";
      case "jsdelivr" -> " https://cdn.jsdelivr.net";
      case "unpkg" -> " https://unpkg.com";
      default -> "";
    };
  }

  private static String encodedName(CreateDownloadUrlRequest request) {
    String path = request.path();
    return URLEncoder.encode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
