// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import java.util.List;
import java.util.Map;
import langsmith.sandbox.codegen.api.Api.Argument;
import langsmith.sandbox.codegen.api.Api.Body;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.JavaType.ListOf;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.TypeFactory;
import org.jspecify.annotations.Nullable;

/** The body of a request. */
final class Bodies {
  private final TypeFactory types;
  private final Groups groups;

  Bodies(TypeFactory types, Groups groups) {
    this.types = types;
    this.groups = groups;
  }

  /** Adds the arguments of a body and returns its form. */
  Body read(OperationReader operation) {
    Place body = operation.place().at("requestBody").resolved();
    if (!body.exists() || body.at("content").json().size() == 0) {
      return Body.NONE;
    }
    String json = MediaTypes.json(body);
    if (json != null) {
      json(operation, body, json);
      return Body.PLAIN;
    }
    String form = MediaTypes.named(body, "application/x-www-form-urlencoded");
    if (form != null && form(operation, body, form)) {
      return Body.PLAIN;
    }
    String multipart = MediaTypes.named(body, "multipart/form-data");
    if (multipart != null && parts(operation, body.at("content").at(multipart))) {
      return Body.MULTIPART;
    }
    add(operation, body, "RequestBody", "body", null);
    return Body.PLAIN;
  }

  private void json(OperationReader operation, Place body, String mediaType) {
    Place schema = body.at("content").at(mediaType).at("schema");
    JavaType type = schema.exists() ? types.typeOf(schema) : new JavaType.Any();
    types.root(type);
    String essence = MediaTypes.essence(mediaType);
    if (!essence.equals("application/json") && !essence.contains("*")) {
      operation.headers().add("Content-Type: " + essence);
    }
    String name = type instanceof Generated g ? Identifiers.member(g.model().name()) : "body";
    add(operation, body, type.source(), name, type);
  }

  private static void add(
      OperationReader operation, Place body, String source, String name, @Nullable JavaType type) {
    String unique = operation.claim(name);
    Argument argument = new Argument("Body", source, false, unique, body, "", type);
    (body.is("required") ? operation.arguments() : operation.optional()).add(argument);
  }

  private boolean form(OperationReader operation, Place body, String mediaType) {
    Place content = body.at("content").at(mediaType);
    TypeFactory.Members members = TypeFactory.members(content.at("schema"));
    if (members.properties().isEmpty()) {
      return false;
    }
    Parameters form = groups.create(operation, "Form", "FormBody");
    Scope scope = Scope.ofMembers(java.util.Set.of());
    members
        .properties()
        .forEach(
            (name, place) -> {
              boolean required = members.required().contains(name);
              Place encoding = content.at("encoding").at(name);
              groups.add(form, scope, name, place, place, encoding, "form", required);
            });
    add(operation, body, groups.source(form), "form", null);
    return true;
  }

  private boolean parts(OperationReader operation, Place content) {
    TypeFactory.Members members = TypeFactory.members(content.at("schema"));
    for (Map.Entry<String, Place> entry : members.properties().entrySet()) {
      String name = entry.getKey();
      Place place = entry.getValue();
      boolean required = members.required().contains(name);
      String encoding = content.at("encoding").at(name).text("contentType");
      String unique = operation.claim(Identifiers.member(name));
      operation.arguments().add(part(name, place, required, encoding, unique));
    }
    return !members.properties().isEmpty();
  }

  private Argument part(String name, Place place, boolean required, String encoding, String java) {
    Place items = TypeFactory.definition(place).at("items");
    boolean files = MediaTypes.isBytes(items);
    if (MediaTypes.isBytes(place) || files) {
      String source = files ? "List<MultipartBody.Part>" : "MultipartBody.Part";
      return new Argument("Part", source, !required, java, place, name, null);
    }
    JavaType type = types.typeOf(place);
    boolean plain =
        type instanceof Scalar
            || type instanceof Generated generated && generated.model() instanceof EnumModel;
    String annotation = "Part(" + langsmith.sandbox.codegen.source.Literals.text(name) + ")";
    if (type instanceof ListOf list && !encoding.contains("json")) {
      boolean texts = list.item() instanceof Scalar;
      if (texts) {
        return new Argument("Part", "List<MultipartBody.Part>", !required, java, place, name, null);
      }
    }
    boolean json = encoding.isEmpty() ? !plain : encoding.contains("json");
    String source = json ? type.source() : "RequestBody";
    return new Argument(annotation, source, !required, java, place, name, json ? type : null);
  }

  static List<String> bodyless() {
    return List.of("GET", "HEAD");
  }
}
