// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import langsmith.sandbox.codegen.api.Api.Operation;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.spec.Refusals;
import langsmith.sandbox.codegen.types.TypeFactory;

/** Reads the operations of a document: one interface for each first tag. */
public final class ApiFactory {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Place root;
  private final TypeFactory types;
  private final Refusals refusals;
  private final Groups groups;
  private final Map<String, List<Operation>> byTag = new TreeMap<>();
  private final Map<String, Scope> methods = new HashMap<>();
  private final Map<String, String> interfaces = new HashMap<>();
  private final Scope files;

  /**
   * Creates a factory and reads the operations.
   *
   * @param root the document
   * @param types finds the types of parameters and bodies
   * @param packageName the package of the interfaces
   * @param taken names of classes that the package has already
   * @param refusals receives what is not supported
   */
  public ApiFactory(
      Place root, TypeFactory types, String packageName, Set<String> taken, Refusals refusals) {
    this.root = root;
    this.types = types;
    this.refusals = refusals;
    this.files = Scope.ofFiles(taken);
    this.groups = new Groups(types, files, packageName);
    for (Place reference : root.members("paths").values()) {
      if (!reference.lastSegment().startsWith("x-")) {
        path(reference.lastSegment(), reference.resolved());
      }
    }
  }

  private void path(String path, Place item) {
    for (String method : METHODS) {
      if (item.has(method)) {
        Place operation = item.at(method);
        String tag = operation.json().path("tags").path(0).asText("");
        String id = operation.text("operationId");
        String wanted = Identifiers.member(id.isEmpty() ? method + " " + path : id);
        Scope scope = methods.computeIfAbsent(name(tag), key -> Scope.ofMembers(Set.of()));
        String name = scope.claim(wanted);
        List<Place> parameters = OperationReader.parameters(item, operation);
        Operation read =
            new OperationReader(
                    operation, name, method.toUpperCase(Locale.ROOT), types, groups, refusals)
                .read(path, parameters);
        byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(read);
      }
    }
  }

  private String name(String tag) {
    String wanted = tag.isEmpty() ? "DefaultApi" : Identifiers.type(tag) + "Api";
    return interfaces.computeIfAbsent(tag, key -> files.claim(wanted));
  }

  /** {@return the interfaces, in the order of their tags} */
  public List<Api> apis() {
    Map<String, String> descriptions = new HashMap<>();
    root.list("tags").forEach(tag -> descriptions.put(tag.text("name"), tag.text("description")));
    List<Api> apis = new ArrayList<>();
    byTag.forEach(
        (tag, operations) -> {
          operations.sort(Comparator.comparing(Operation::name));
          apis.add(new Api(name(tag), tag, descriptions.getOrDefault(tag, ""), operations));
        });
    return apis;
  }

  /** {@return the classes of parameters} */
  public List<Parameters> parameters() {
    return groups.created();
  }
}
