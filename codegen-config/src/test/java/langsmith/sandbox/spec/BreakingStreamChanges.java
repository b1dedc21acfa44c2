// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.spec.BreakingChanges.Direction;

/**
 * What a client that was made for one version of an AsyncAPI document can no longer send, or no
 * longer rely on, with another version of it: {@link BreakingChanges} for WebSockets.
 *
 * <p>About the wire only: channels are known by their address, and what is sent on one by its
 * direction, whatever their names in the document. What may be added is left alone, also messages
 * of the server, because clients pass over those that they do not know.
 */
final class BreakingStreamChanges {
  private final JsonNode before;
  private final JsonNode after;
  private final SchemaChanges schemas;
  private final Set<String> found = new LinkedHashSet<>();

  private BreakingStreamChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
    this.schemas = new SchemaChanges(before, after, found);
  }

  /** The changes, each as {@code kind: where}, in the order of the earlier document. */
  static List<String> between(JsonNode before, JsonNode after) {
    BreakingStreamChanges changes = new BreakingStreamChanges(before, after);
    changes.channels();
    return List.copyOf(changes.found);
  }

  private void channels() {
    Map<String, JsonNode> now = channels(after);
    channels(before)
        .forEach(
            (address, channel) -> {
              if (now.containsKey(address)) {
                upgrade(address, channel, now.get(address));
                messages(address, "send", Direction.REQUEST);
                messages(address, "receive", Direction.RESPONSE);
              } else {
                found.add("removed channel: " + address);
              }
            });
  }

  private static Map<String, JsonNode> channels(JsonNode document) {
    Map<String, JsonNode> channels = new LinkedHashMap<>();
    for (JsonNode channel : document.path("channels")) {
      channels.put(channel.path("address").asText(), channel);
    }
    return channels;
  }

  private void upgrade(String address, JsonNode was, JsonNode is) {
    Set<String> gone = servers(before, was);
    gone.removeAll(servers(after, is));
    gone.forEach(server -> found.add("removed server: " + address + " " + server));
    JsonNode oldUpgrade = was.at("/bindings/ws");
    JsonNode newUpgrade = is.at("/bindings/ws");
    if (!oldUpgrade.path("method").equals(newUpgrade.path("method"))) {
      found.add("changed method of the upgrade: " + address);
    }
    schemas.compare(
        address + " upgrade",
        oldUpgrade.path("headers"),
        newUpgrade.path("headers"),
        Direction.REQUEST);
  }

  /** Where a channel is. Names of servers and of variables are not seen on the wire. */
  private static Set<String> servers(JsonNode document, JsonNode channel) {
    JsonNode named = channel.path("servers");
    Set<String> servers = new LinkedHashSet<>();
    for (JsonNode reference : named.isEmpty() ? document.path("servers") : named) {
      JsonNode server = References.resolve(document, reference);
      String address =
          server.path("protocol").asText()
              + "://"
              + server.path("host").asText()
              + server.path("pathname").asText();
      servers.add(address.replaceAll("\\{[^}]*}", "{}"));
    }
    return servers;
  }

  private void messages(String address, String action, Direction direction) {
    Map<String, JsonNode> now = messages(after, address, action);
    messages(before, address, action)
        .forEach(
            (name, message) -> {
              String where = action + " " + address + " " + name;
              if (now.containsKey(name)) {
                message(where, message, now.get(name), direction);
              } else {
                found.add("removed message: " + where);
              }
            });
  }

  private static Map<String, JsonNode> messages(JsonNode document, String address, String action) {
    Map<String, JsonNode> messages = new LinkedHashMap<>();
    for (JsonNode operation : document.path("operations")) {
      JsonNode channel = References.resolve(document, operation.path("channel"));
      if (channel.path("address").asText().equals(address)
          && operation.path("action").asText().equals(action)) {
        // Without a list it is all of the channel.
        JsonNode listed = operation.path("messages");
        for (JsonNode reference : listed.isMissingNode() ? channel.path("messages") : listed) {
          JsonNode message = References.resolve(document, reference);
          messages.put(message.path("name").asText(), message);
        }
      }
    }
    return messages;
  }

  private void message(String where, JsonNode was, JsonNode is, Direction direction) {
    String oldType = contentType(before, was);
    String newType = contentType(after, is);
    if (!oldType.equals(newType)) {
      found.add("changed content type: " + where + ": " + oldType + " is now " + newType);
    }
    schemas.compare(where, was.path("payload"), is.path("payload"), direction);
  }

  private static String contentType(JsonNode document, JsonNode message) {
    return message.path("contentType").asText(document.path("defaultContentType").asText());
  }
}
