// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.codegen.api.Api;
import langsmith.sandbox.codegen.api.Api.Argument;
import langsmith.sandbox.codegen.api.Api.Body;
import langsmith.sandbox.codegen.api.Api.Member;
import langsmith.sandbox.codegen.api.Api.Operation;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.source.Markdown;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.TypeFactory;

/** The views of Retrofit interfaces and of classes of parameters. */
public final class ApiViews {
  private final TypeFactory types;

  /**
   * Creates views.
   *
   * @param types finds the types of answers, to name them
   */
  public ApiViews(TypeFactory types) {
    this.types = types;
  }

  /** {@return what the template is given for an interface} */
  public Map<String, Object> of(Api api) {
    Map<String, Object> view = new LinkedHashMap<>();
    String fallback =
        api.tag().isEmpty()
            ? "The operations without a tag."
            : "The operations tagged " + Markdown.code(api.tag()) + ".";
    String description = api.description().strip();
    view.put("isInterface", true);
    view.put("isParameters", false);
    view.put("name", api.name());
    view.put("doc", description.isEmpty() ? fallback : Markdown.javadoc(description));
    List<Map<String, Object>> methods = new ArrayList<>();
    for (Operation operation : api.operations()) {
      overloads(operation, methods);
    }
    view.put("methods", methods);
    return view;
  }

  private void overloads(Operation operation, List<Map<String, Object>> methods) {
    List<List<Argument>> combinations = combinations(operation);
    for (List<Argument> arguments : combinations) {
      boolean full = arguments == combinations.get(combinations.size() - 1);
      methods.add(method(operation, arguments, full));
    }
  }

  /**
   * {@return the arguments of one method without what can be left out, and of one more for each way
   * to state it, the fullest last}
   */
  public static List<List<Argument>> combinations(Operation operation) {
    int count = operation.optional().size();
    List<List<Argument>> combinations = new ArrayList<>();
    for (int mask = 0; mask < 1 << count; mask++) {
      List<Argument> arguments = new ArrayList<>(operation.arguments());
      for (int i = 0; i < count; i++) {
        if ((mask & 1 << i) != 0) {
          arguments.add(operation.optional().get(i));
        }
      }
      arguments.sort(java.util.Comparator.comparing(argument -> rank(argument.annotation())));
      combinations.add(arguments);
    }
    return combinations;
  }

  /** Retrofit wants the path first and maps last; the body stands between. */
  private static int rank(String annotation) {
    List<String> order =
        List.of("Path", "Query(", "Header(", "Body", "Part", "QueryMap", "HeaderMap");
    for (int i = order.size() - 1; i >= 0; i--) {
      if (annotation.startsWith(order.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private Map<String, Object> method(Operation operation, List<Argument> arguments, boolean full) {
    Map<String, Object> view = new LinkedHashMap<>();
    List<String> written = new ArrayList<>();
    List<Map<String, Object>> docs = new ArrayList<>();
    for (Argument argument : arguments) {
      String source = argument.nullable() ? nullable(argument.source()) : argument.source();
      written.add("@" + argument.annotation() + " " + source + " " + argument.name());
      docs.add(Map.of("name", argument.name(), "doc", doc(argument)));
    }
    view.put("name", operation.name());
    view.put("result", operation.result().source());
    view.put("doc", doc(operation, full));
    view.put("deprecated", operation.place().is("deprecated"));
    view.put("parameterDocs", docs);
    boolean single =
        written.size() == 1 && written.get(0).length() + operation.name().length() < 60;
    view.put("single", single ? written.get(0) : false);
    view.put("arguments", single ? List.of() : written);
    view.put("annotations", annotations(operation, arguments));
    return view;
  }

  private static String nullable(String source) {
    return source.startsWith("MultipartBody.")
        ? source.replace("MultipartBody.", "MultipartBody.@Nullable ")
        : "@Nullable " + source;
  }

  private static List<String> annotations(Operation operation, List<Argument> arguments) {
    List<String> annotations = new ArrayList<>();
    boolean body =
        arguments.stream().anyMatch(argument -> argument.annotation().startsWith("Body"));
    boolean deprecated = operation.place().is("deprecated");
    if (deprecated) {
      annotations.add("@Deprecated");
    }
    if (operation.result().streamed()) {
      annotations.add("@Streaming");
    }
    if (operation.result().mayBeEmpty()) {
      annotations.add("@GeneratedConverters.MayBeEmpty");
    }
    if (operation.body() == Body.MULTIPART) {
      annotations.add("@Multipart");
    }
    List<String> headers =
        operation.headers().stream()
            .filter(header -> body || !header.startsWith("Content-Type"))
            .map(Literals::text)
            .toList();
    if (!headers.isEmpty()) {
      String list = String.join(", ", headers);
      annotations.add("@Headers(" + (headers.size() == 1 ? list : "{" + list + "}") + ")");
    }
    String path = Literals.text(operation.path());
    String method = operation.httpMethod();
    boolean custom =
        method.equals("TRACE") || body && List.of("DELETE", "OPTIONS").contains(method);
    annotations.add(
        custom
            ? "@HTTP(method = \""
                + method
                + "\", path = "
                + path
                + (body ? ", hasBody = true)" : ")")
            : "@" + method + "(" + path + ")");
    return annotations;
  }

  private String doc(Operation operation, boolean full) {
    Place place = operation.place();
    String summary = place.text("summary").strip();
    String call = operation.httpMethod() + " /" + operation.path().replaceFirst("^\\./", "");
    StringBuilder doc = new StringBuilder();
    doc.append(summary.isEmpty() ? "Calls " + Markdown.code(call) + "." : Markdown.line(summary));
    if (!full) {
      return doc.append(
              "\n\n<p>Leaves optional arguments out; the overload with all of them says more.")
          .toString();
    }
    String description = place.text("description").strip();
    if (!description.isEmpty()) {
      doc.append("\n\n<p>").append(Markdown.javadoc(description).replaceFirst("^<ul>", "\n<ul>"));
    }
    doc.append("\n\n<ul>\n");
    for (Place answer : place.members("responses").values()) {
      answer(answer, doc);
    }
    return doc.append("</ul>").toString();
  }

  private void answer(Place reference, StringBuilder doc) {
    String status = reference.lastSegment();
    Place answer = reference.resolved();
    String label = status.equals("default") ? "Otherwise" : status;
    doc.append("  <li>").append(label).append(": ");
    doc.append(Markdown.line(answer.text("description")));
    for (Place content : answer.members("content").values()) {
      Place schema = content.at("schema");
      boolean component = schema.text("$ref").contains("/schemas/");
      if (component && types.typeOf(schema) instanceof Generated generated) {
        doc.append(" ({@link ").append(generated.source()).append("})");
        break;
      }
    }
    doc.append('\n');
  }

  private static String doc(Argument argument) {
    Place place = argument.place();
    if (argument.annotation().contains("Map")) {
      return "The optional "
          + (argument.annotation().startsWith("Q") ? "query" : "header")
          + " parameters.";
    }
    boolean body = argument.annotation().equals("Body");
    boolean part = argument.annotation().startsWith("Part");
    String description = Markdown.line(place.text("description"));
    String fallback = body ? "The body." : "The " + Markdown.code(argument.jsonName()) + ".";
    StringBuilder doc = new StringBuilder(description.isEmpty() ? fallback : description);
    Place schema = part ? place : place.at("schema");
    if (!body && schema.exists()) {
      doc.append(Docs.bounds(schema));
    }
    doc.append(argument.nullable() ? " Null leaves it out." : "");
    doc.append(place.is("deprecated") ? " Deprecated." : "");
    if (argument.annotation().equals("Part")) {
      doc.append(" A part named " + Markdown.code(argument.jsonName()));
      doc.append(", see {@link MultipartBody.Part#createFormData}.");
    }
    return doc.toString();
  }

  /** {@return what the template is given for a class of parameters} */
  public static Map<String, Object> of(Parameters parameters) {
    Map<String, Object> view = new LinkedHashMap<>();
    String kind =
        parameters.base().equals("FormBody")
            ? "The fields of the form of "
            : parameters.name().endsWith("Headers") ? "Headers of " : "Query parameters of ";
    view.put("isInterface", false);
    view.put("isParameters", true);
    view.put("name", parameters.name());
    view.put("base", parameters.base());
    view.put("doc", kind + Markdown.code(parameters.operation()) + ".");
    view.put("hasRequired", parameters.required());
    List<Map<String, Object>> members = new ArrayList<>();
    for (Member member : parameters.members()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      Place schema = member.place().has("schema") ? member.place().at("schema") : member.place();
      String text = Markdown.javadoc(Docs.description(member.place()));
      String fallback = "The " + Markdown.code(member.jsonName()) + ".";
      String required = member.required() ? " Required." : " Null leaves it out.";
      entry.put("name", member.name());
      entry.put("type", member.type().source());
      entry.put("call", member.call());
      entry.put("literal", Literals.text(member.jsonName()));
      entry.put("required", member.required());
      entry.put("deprecated", member.place().is("deprecated"));
      entry.put("doc", (text.isEmpty() ? fallback : text) + Docs.bounds(schema) + required);
      members.add(entry);
    }
    view.put("members", members);
    return view;
  }
}
