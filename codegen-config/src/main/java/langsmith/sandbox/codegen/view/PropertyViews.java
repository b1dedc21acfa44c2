// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.source.Markdown;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.JavaType.Any;
import langsmith.sandbox.codegen.types.JavaType.ListOf;
import langsmith.sandbox.codegen.types.JavaType.MapOf;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import langsmith.sandbox.codegen.types.Property;

/** The views of properties. */
final class PropertyViews {
  private PropertyViews() {}

  static Map<String, Object> of(
      Property property, ObjectModel model, int index, boolean keepUnreadable) {
    JavaType type = property.type();
    boolean certain = property.certain();
    boolean direct = type instanceof Scalar scalar && scalar.isDirect();
    boolean container = type instanceof ListOf || type instanceof MapOf;
    String name = property.name();
    String literal = Literals.text(property.jsonName());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("index", index);
    view.put("last", false);
    view.put("name", name);
    view.put("owner", Literals.text(model.name()));
    view.put("literal", literal);
    view.put("code", Markdown.code(property.jsonName()));
    view.put("type", type.source());
    view.put("fieldType", certain ? type.unboxed() : "@Nullable " + type.source());
    view.put("certain", certain);
    view.put("required", property.required());
    view.put("cleared", property.explicitNull());
    view.put("container", container);
    view.put("deprecated", property.place().is("deprecated"));
    view.put("adapter", direct || property.constant() != null ? false : type.adapter());
    view.put("constant", property.constant());
    view.put("override", overrides(property, model));
    view.put("doc", property.constant() == null ? doc(property) : constantDoc(property));
    String setting = property.required() ? (certain ? " Required." : "") : " Null leaves it out.";
    view.put("setting", setting);
    view.put("shown", shown(property));
    boolean kept = keepUnreadable && !property.required() && keepsAny(model);
    view.put("kept", kept);
    view.put("read", kept ? readKept(property, direct) : read(property, direct));
    String adapted = name + "Adapter.toJson(writer, value." + name + ");";
    String start = "writer.name(" + literal + ")";
    String write = start + ".value(value." + name + ");";
    view.put("write", direct ? write : start + ";\n    " + adapted);
    return view;
  }

  private static String read(Property property, boolean direct) {
    return direct
        ? "ModelSupport.next" + property.type().source() + "(reader)"
        : property.name() + "Adapter.fromJson(reader)";
  }

  private static String readKept(Property property, boolean direct) {
    String literal = Literals.text(property.jsonName());
    String kept = "builder.additionalProperties)";
    return direct
        ? "KeptValues.next" + property.type().source() + "(reader, " + literal + ", " + kept
        : "KeptValues.next(reader, " + literal + ", " + property.name() + "Adapter, " + kept;
  }

  /** {@return whether values of the class keep any other property} */
  private static boolean keepsAny(ObjectModel model) {
    return model.additional() instanceof Any && model.additionalNullable();
  }

  private static boolean overrides(Property property, ObjectModel model) {
    return model.unions().stream().anyMatch(u -> Objects.equals(u.accessor(), property.name()));
  }

  private static String doc(Property property) {
    String doc = Docs.property(property.place(), property.jsonName(), property.type());
    String nullness = property.required() ? " May be null." : " Null if absent.";
    return doc + (property.certain() ? "" : nullness);
  }

  private static String constantDoc(Property property) {
    String description = Markdown.line(Docs.description(property.place()));
    String always = "Always " + Markdown.code(String.valueOf(property.constant())) + ".";
    return description.isEmpty() ? always : description + " " + always;
  }

  private static String shown(Property property) {
    String label = property.jsonName() + "=";
    if (!Docs.isSensitive(property.place(), property.type())) {
      return Literals.text(label) + " + " + property.name();
    }
    return property.certain()
        ? Literals.text(label + "***")
        : Literals.text(label) + " + ModelSupport.hidden(" + property.name() + ")";
  }
}
