// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.api.model.RegistryProvider;
import langsmith.sandbox.api.model.RepositorySearchMode;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * A registry with its credentials, which are never shown.
 *
 * @param shown the registry as reported
 * @param username null for none
 * @param password null for none
 */
public record LocalRegistry(Registry shown, @Nullable String username, @Nullable String password) {
  public static final Catalogue.Form<LocalRegistry> FORM =
      new Catalogue.Form<>(
          "registries",
          "registry",
          LocalRegistry::id,
          registry -> registry.shown().name(),
          LocalRegistry::toJson,
          LocalRegistry::fromJson);

  private static final List<String> DOCKER_HUB =
      List.of("docker.io", "index.docker.io", "registry-1.docker.io", "hub.docker.com");

  String id() {
    return String.valueOf(shown.id());
  }

  /** Guesses the provider of a registry from its address. */
  static RegistryProvider provider(String url) {
    String host = host(url);
    if (host.equals("ghcr.io")) {
      return RegistryProvider.GHCR;
    }
    if (host.contains(".dkr.ecr.") && host.contains(".amazonaws.com")) {
      return RegistryProvider.ECR;
    }
    if (host.endsWith(".pkg.dev") || host.equals("gcr.io") || host.endsWith(".gcr.io")) {
      return RegistryProvider.GAR;
    }
    if (DOCKER_HUB.contains(host)) {
      return RegistryProvider.DOCKER_HUB;
    }
    return host.contains("harbor") ? RegistryProvider.HARBOR : RegistryProvider.DOCKER_REGISTRY;
  }

  static RepositorySearchMode searchMode(RegistryProvider provider) {
    return provider.equals(RegistryProvider.GHCR) || provider.equals(RegistryProvider.DOCKER_HUB)
        ? RepositorySearchMode.SCOPED
        : RepositorySearchMode.GLOBAL;
  }

  private static String host(String url) {
    String address = url.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "");
    return address.replaceFirst("[:/].*$", "");
  }

  private JsonObject toJson() {
    return new JsonObject()
        .put("shown", JsonCodec.write(Registry.class, shown).toJsonObject())
        .put("username", username)
        .put("password", password);
  }

  private static LocalRegistry fromJson(JsonObject json) {
    return new LocalRegistry(
        JsonCodec.read(Registry.class, json.getJsonObject("shown").toBuffer()),
        json.getString("username"),
        json.getString("password"));
  }

  /** Omits the credentials. */
  @Override
  public String toString() {
    return "LocalRegistry[" + shown.name() + "]";
  }
}
