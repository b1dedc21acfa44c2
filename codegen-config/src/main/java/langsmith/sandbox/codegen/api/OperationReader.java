// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.codegen.api.Api.Argument;
import langsmith.sandbox.codegen.api.Api.Body;
import langsmith.sandbox.codegen.api.Api.Operation;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.api.Api.Result;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.spec.Refusals;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.JavaType.ListOf;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.TypeFactory;

/** Reads one operation. */
final class OperationReader {
  private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private final Place place;
  private final String name;
  private final String httpMethod;
  private final TypeFactory types;
  private final Groups groups;
  private final Refusals refusals;
  private final Scope scope = Scope.ofMembers(Set.of());
  private final List<Argument> arguments = new ArrayList<>();
  private final List<Argument> optional = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final Map<String, String> placeholders = new LinkedHashMap<>();

  OperationReader(
      Place place,
      String name,
      String httpMethod,
      TypeFactory types,
      Groups groups,
      Refusals refusals) {
    this.place = place;
    this.name = name;
    this.httpMethod = httpMethod;
    this.types = types;
    this.groups = groups;
    this.refusals = refusals;
  }

  Place place() {
    return place;
  }

  String name() {
    return name;
  }

  List<Argument> arguments() {
    return arguments;
  }

  List<Argument> optional() {
    return optional;
  }

  List<String> headers() {
    return headers;
  }

  String claim(String name) {
    return scope.claim(name);
  }

  Operation read(String path, List<Place> parameters) {
    String template = path(path, parameters);
    List<Place> query = new ArrayList<>();
    List<Place> header = new ArrayList<>();
    for (Place parameter : parameters) {
      String in = parameter.text("in");
      boolean ignored = IGNORED.contains(parameter.text("name").toLowerCase(java.util.Locale.ROOT));
      if (in.equals("query") || in.equals("querystring")) {
        (positional(parameter) ? arguments("Query", parameter) : query).add(parameter);
      } else if (in.equals("cookie") || in.equals("header") && !ignored) {
        (positional(parameter) ? arguments("Header", parameter) : header).add(parameter);
      }
    }
    Body body = new Bodies(types, groups).read(this);
    if (body != Body.NONE && Bodies.bodyless().contains(httpMethod)) {
      String what = "a body of a " + httpMethod + " request";
      refusals.add(place.at("requestBody"), what, "send it with POST, or as query parameters");
    }
    group(query, "Query", "QueryMap(encoded = true)", "ParameterMap", "query");
    group(header, "Headers", "HeaderMap", "ParameterMap", "headers");
    Result result = new Results(types).of(place, httpMethod, headers);
    return new Operation(
        place, name, httpMethod, template, arguments, optional, body, headers, result);
  }

  /** Whether each call states a parameter by itself: a required one that Retrofit can write. */
  private boolean positional(Place parameter) {
    if (!parameter.is("required") || parameter.has("content")) {
      return false;
    }
    JavaType type = types.typeOf(parameter.at("schema"));
    if (parameter.text("in").equals("query") && type instanceof ListOf list) {
      boolean repeated = !parameter.has("explode") || parameter.is("explode");
      return repeated && isText(list.item()) && !list.nullableItems();
    }
    return !parameter.text("in").equals("cookie") && isText(type);
  }

  private static boolean isText(JavaType type) {
    return type instanceof Scalar
        || type instanceof Generated generated && generated.model() instanceof EnumModel;
  }

  /** Adds a positional argument; returns a list for nobody to read. */
  private List<Place> arguments(String annotation, Place parameter) {
    JavaType type = types.typeOf(parameter.at("schema"));
    String jsonName = parameter.text("name");
    String unique = claim(Identifiers.member(jsonName));
    String annotated = annotation + "(" + Literals.text(jsonName) + ")";
    boolean list = type instanceof ListOf;
    String source = list ? type.source() : type.unboxed();
    arguments.add(new Argument(annotated, source, false, unique, parameter, jsonName, type));
    return new ArrayList<>();
  }

  private void group(
      List<Place> members, String suffix, String annotation, String base, String argument) {
    if (members.isEmpty()) {
      return;
    }
    Parameters group = groups.create(this, suffix, base);
    Scope names = Scope.ofMembers(Set.of());
    for (Place parameter : members) {
      String jsonName = parameter.text("name");
      boolean required = parameter.is("required");
      Place content = parameter.at("content");
      Place schema = parameter.at("schema");
      if (content.json().size() > 0) {
        schema = content.at(content.json().fieldNames().next()).at("schema");
      }
      String in = parameter.text("in");
      groups.add(group, names, jsonName, parameter, schema, parameter, in, required);
    }
    Argument added =
        new Argument(annotation, groups.source(group), false, claim(argument), place, "", null);
    (group.required() ? arguments : optional).add(added);
  }

  /** The path for Retrofit, and an argument for each placeholder in the order of the path. */
  private String path(String path, List<Place> parameters) {
    Map<String, Place> byName = new LinkedHashMap<>();
    for (Place parameter : parameters) {
      if (parameter.text("in").equals("path")) {
        byName.put(parameter.text("name"), parameter);
      }
    }
    Set<String> seen = new HashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    StringBuilder template = new StringBuilder();
    while (matcher.find()) {
      String jsonName = matcher.group(1);
      Place parameter = byName.remove(jsonName);
      if (parameter != null) {
        placeholder(jsonName, parameter);
      } else if (!placeholders.containsKey(jsonName)) {
        refusals.add(
            place, "the placeholder `" + jsonName + "` without a parameter", "describe it");
      }
      String safe = placeholders.getOrDefault(jsonName, jsonName);
      matcher.appendReplacement(template, Matcher.quoteReplacement("{" + safe + "}"));
      seen.add(jsonName);
    }
    matcher.appendTail(template);
    byName.forEach(
        (jsonName, parameter) ->
            refusals.add(parameter, "a path parameter that the path does not hold", "remove it"));
    if (path.contains("#") || path.contains("?")) {
      refusals.add(place, "a path with `?` or `#`", "describe query parameters as such");
    }
    String relative = template.toString().replaceFirst("^/+", "");
    boolean scheme = relative.matches("[^/]*:.*");
    return relative.isEmpty() || scheme ? "./" + relative : relative;
  }

  private void placeholder(String jsonName, Place parameter) {
    String java = claim(Identifiers.member(jsonName));
    boolean legal = jsonName.matches("[a-zA-Z][a-zA-Z0-9_-]*");
    String safe = legal ? jsonName : "p" + placeholders.size() + "_" + java.replaceAll("\\W", "");
    placeholders.put(jsonName, safe);
    JavaType type = parameter.has("schema") ? types.typeOf(parameter.at("schema")) : Scalar.STRING;
    boolean list = type instanceof ListOf || type instanceof JavaType.MapOf;
    boolean object =
        type instanceof Generated g && !(g.model() instanceof EnumModel) && !isUnionOfTexts(g);
    String style = parameter.text("style");
    if (list || object || !style.isEmpty() && !style.equals("simple")) {
      refusals.add(parameter, "a path parameter that is no single text", "make it a string");
    }
    String source = isText(type) ? type.unboxed() : "String";
    String annotation = "Path(" + Literals.text(safe) + ")";
    arguments.add(new Argument(annotation, source, false, java, parameter, jsonName, type));
  }

  private static boolean isUnionOfTexts(Generated type) {
    return type.model() instanceof langsmith.sandbox.codegen.types.Model.Shaped shaped
        && shaped.variants().stream().allMatch(variant -> isText(variant.type()));
  }

  static List<Place> parameters(Place item, Place operation) {
    Map<String, Place> parameters = new LinkedHashMap<>();
    for (Place level : List.of(item, operation)) {
      for (Place reference : level.list("parameters")) {
        Place parameter = reference.resolved();
        parameters.put(parameter.text("in") + " " + parameter.text("name"), parameter);
      }
    }
    return new ArrayList<>(parameters.values());
  }

  static TypeFactory.Members members(Place schema) {
    return TypeFactory.members(schema);
  }
}
