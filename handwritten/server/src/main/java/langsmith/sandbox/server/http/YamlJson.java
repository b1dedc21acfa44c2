// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Parses YAML documents that contain JSON values only. */
final class YamlJson {
  private YamlJson() {}

  static JsonObject read(InputStream in) {
    LoaderOptions options = new LoaderOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new NoTimestamps());
    Map<?, ?> document = yaml.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return object(document);
  }

  private static JsonObject object(Map<?, ?> members) {
    JsonObject object = new JsonObject();
    members.forEach((name, value) -> object.put(String.valueOf(name), json(value)));
    return object;
  }

  private static @Nullable Object json(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return object(members);
    }
    if (value instanceof List<?> items) {
      JsonArray array = new JsonArray();
      items.forEach(item -> array.add(json(item)));
      return array;
    }
    return value;
  }

  /** Keeps timestamps as text, because JSON has none. */
  private static final class NoTimestamps extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
