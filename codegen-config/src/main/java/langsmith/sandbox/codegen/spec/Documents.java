// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Loads a specification and the documents that it refers to, each once. */
public final class Documents {
  private final Map<URI, JsonNode> loaded = new HashMap<>();
  private final URI root;

  private Documents(URI root) {
    this.root = root;
  }

  /**
   * Loads a document.
   *
   * @param location a file or a URL, JSON or YAML
   * @return the root of the document
   * @throws UncheckedIOException if it cannot be read
   */
  public static Place load(String location) {
    Path file = location.matches("\\w{2,}:.*") ? null : Path.of(location).toAbsolutePath();
    URI uri = file == null ? URI.create(location) : file.normalize().toUri();
    return new Documents(uri).root(uri);
  }

  /** Returns the root of a document that is already in memory; it cannot refer to other files. */
  public static Place of(JsonNode json) {
    URI uri = URI.create("memory:/document");
    Documents documents = new Documents(uri);
    documents.loaded.put(uri, json);
    return documents.root(uri);
  }

  /** Returns the root of the document to which a reference in {@code from} leads. */
  Place root(URI from, String reference) {
    return root(reference.isEmpty() ? from : from.resolve(reference));
  }

  /** Names a place for people: a JSON pointer, after the file if it is not the main document. */
  String name(URI document, String pointer) {
    String file = document.equals(root) ? "" : root.resolve(".").relativize(document).toString();
    return file + "#" + pointer;
  }

  private Place root(URI uri) {
    return new Place(this, uri, "", loaded.computeIfAbsent(uri, Documents::read));
  }

  private static JsonNode read(URI uri) {
    try (InputStream in =
        uri.getScheme().equals("file")
            ? Files.newInputStream(Path.of(uri))
            : uri.toURL().openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SwaggerParseResult result = new SwaggerParseResult();
      JsonNode tree =
          DeserializationUtils.deserializeIntoTree(
              text, uri.toString(), new ParseOptions(), result);
      if (tree == null || !tree.isObject()) {
        throw new IOException(uri + " is not a JSON or YAML object: " + result.getMessages());
      }
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
