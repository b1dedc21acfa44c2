// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.source.Markdown;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.JavaType.Any;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.JavaType.ListOf;
import langsmith.sandbox.codegen.types.JavaType.MapOf;
import langsmith.sandbox.codegen.types.Model;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import langsmith.sandbox.codegen.types.Model.Shaped;
import langsmith.sandbox.codegen.types.Model.Tagged;
import langsmith.sandbox.codegen.types.Property;

/** The views of classes of models. */
public final class ModelViews {
  private ModelViews() {}

  /**
   * Returns what the templates are given for a class.
   *
   * @param keepUnreadable whether optional properties that cannot be read are kept as they are
   */
  public static Map<String, Object> of(Model model, boolean keepUnreadable) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", model.name());
    view.put("owned", "`" + model.qualifiedName() + "`");
    view.put("doc", Docs.type(model.place(), model.name()));
    view.put("isObject", model instanceof ObjectModel);
    view.put("isEnum", model instanceof EnumModel);
    view.put("isTagged", model instanceof Tagged);
    view.put("isShaped", model instanceof Shaped);
    if (model instanceof ObjectModel object) {
      object(object, view, keepUnreadable);
    } else if (model instanceof EnumModel enumeration) {
      enumeration(enumeration, view);
    } else if (model instanceof Tagged tagged) {
      tagged(tagged, view);
    } else if (model instanceof Shaped shaped) {
      shaped(shaped, view);
    }
    return view;
  }

  private static void object(ObjectModel model, Map<String, Object> view, boolean keepUnreadable) {
    List<Map<String, Object>> properties = new ArrayList<>();
    for (Property property : model.properties()) {
      properties.add(PropertyViews.of(property, model, properties.size(), keepUnreadable));
    }
    if (!properties.isEmpty()) {
      properties.get(properties.size() - 1).put("last", true);
    }
    boolean named = model.properties().stream().anyMatch(p -> p.name().equals("fields"));
    view.put("implementing", supertypes(" implements ", model));
    view.put("properties", properties);
    view.put("anyKept", properties.stream().anyMatch(p -> p.get("kept").equals(true)));
    view.put("constants", properties.stream().filter(p -> p.get("constant") != null).toList());
    view.put("fields", properties.stream().filter(p -> p.get("constant") == null).toList());
    view.put("sensitive", model.place().is("x-sensitive"));
    view.put("allFields", named ? "allFields" : "fields");
    JavaType additional = model.additional();
    view.put("additional", additional != null);
    if (additional != null) {
      boolean nullable = model.additionalNullable();
      view.put("bareValueType", additional.source());
      view.put("valueType", (nullable ? "@Nullable " : "") + additional.source());
      view.put("valueAdapter", additional.adapter());
      view.put("additionalCertain", !nullable);
    }
  }

  private static String supertypes(String keyword, Model model) {
    return model.unions().isEmpty()
        ? ""
        : model.unions().stream()
            .map(union -> "`" + union.qualifiedName() + "`")
            .collect(Collectors.joining(", ", keyword, ""));
  }

  private static void enumeration(EnumModel model, Map<String, Object> view) {
    List<Map<String, Object>> constants = new ArrayList<>();
    for (Model.Constant constant : model.constants()) {
      String description = Markdown.line(constant.description());
      String literal = constant.literal();
      String wire = model.integral() ? literal.replace("L", "") : literal;
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", constant.name());
      entry.put("literal", literal);
      entry.put(
          "doc",
          description
              + (description.isEmpty() ? "" : " ")
              + "On the wire "
              + Markdown.code(wire)
              + ".");
      constants.add(entry);
    }
    view.put("constants", constants);
    view.put("integral", model.integral());
    view.put("valueType", model.integral() ? "long" : "String");
    view.put("what", model.integral() ? "number" : "text");
  }

  private static void tagged(Tagged model, Map<String, Object> view) {
    Map<String, Map<String, Object>> shapes = new java.util.TreeMap<>();
    List<Map<String, Object>> cases = new ArrayList<>();
    for (Model.Branch branch : model.branches()) {
      String field = Identifiers.member(branch.model().name());
      Map<String, Object> shape = new LinkedHashMap<>();
      shape.put("source", "`" + branch.model().qualifiedName() + "`");
      shape.put("field", field);
      shapes.put(branch.model().name(), shape);
      cases.add(Map.of("value", Literals.text(branch.value()), "field", field));
    }
    String accessor = model.accessor();
    String method = accessor == null ? Identifiers.member(model.tag()) : accessor;
    view.put("extending", supertypes(" extends ", model));
    view.put("code", Markdown.code(model.tag()));
    view.put("literal", Literals.text(model.tag()));
    view.put("accessor", accessor == null ? false : accessor);
    view.put("tagMethod", method.equals("properties") ? "propertiesTag" : method);
    view.put("opening", Literals.text(model.name() + ".Unknown{" + model.tag() + "="));
    view.put("shapes", new ArrayList<>(shapes.values()));
    view.put("cases", cases);
  }

  private static void shaped(Shaped model, Map<String, Object> view) {
    List<Map<String, Object>> variants = new ArrayList<>();
    for (Model.Variant variant : model.variants()) {
      JavaType type = variant.type();
      boolean container = type instanceof ListOf || type instanceof MapOf;
      String description =
          type instanceof Generated ? "" : Markdown.line(Docs.description(variant.place()));
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("index", variants.size());
      entry.put("word", variant.word());
      entry.put("accessor", variant.accessor());
      entry.put("type", type.source());
      entry.put("unboxed", type.unboxed());
      entry.put("adapter", type.adapter());
      entry.put("container", container);
      entry.put("generic", container);
      entry.put("shape", Shapes.of(type));
      String text = description.isEmpty() ? "The value in this form" : description;
      entry.put("doc", text.replaceFirst("\\.$", "") + "; null if it has another form.");
      variants.add(entry);
    }
    view.put("variants", variants);
  }

  /** {@return whether a type is written by itself rather than as part of a class} */
  static boolean isAny(JavaType type) {
    return type instanceof Any;
  }
}
