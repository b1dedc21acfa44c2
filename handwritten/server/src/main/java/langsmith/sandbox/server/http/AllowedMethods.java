// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods of each path of the specification, for the header {@code Allow} of a 405. */
public final class AllowedMethods {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  /** An operation, as a pattern of its path and its method. */
  private record Entry(Pattern path, String method) {}

  private final List<Entry> entries = new ArrayList<>();

  public AllowedMethods(OpenAPIContract contract) {
    for (Operation operation : contract.operations()) {
      String path = operation.getAbsoluteOpenAPIPath();
      String regex =
          PARAMETER.splitAsStream(path).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
      entries.add(
          new Entry(
              Pattern.compile(path.endsWith("}") ? regex + "[^/]+" : regex),
              operation.getHttpMethod().name()));
    }
  }

  /** Returns the value of {@code Allow} for a path; empty if the path does not exist. */
  String at(String path) {
    Set<String> methods = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.path().matcher(path).matches()) {
        methods.add(entry.method());
      }
    }
    return String.join(", ", methods);
  }
}
