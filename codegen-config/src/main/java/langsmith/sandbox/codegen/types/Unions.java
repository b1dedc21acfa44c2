// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.spec.Refusals;
import langsmith.sandbox.codegen.types.JavaType.Any;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model.Branch;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import langsmith.sandbox.codegen.types.Model.Shaped;
import langsmith.sandbox.codegen.types.Model.Tagged;
import langsmith.sandbox.codegen.types.Model.Variant;
import org.jspecify.annotations.Nullable;

/** Unions, told apart by a property or by their form. */
final class Unions {
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  private final TypeFactory types;
  private final Place root;
  private final Refusals refusals;

  Unions(TypeFactory types, Place root, Refusals refusals) {
    this.types = types;
    this.root = root;
    this.refusals = refusals;
  }

  /**
   * The alternatives of a schema that say what a value is, with the type that it states for all.
   */
  static List<Place> branches(Place schema) {
    List<Place> branches = new ArrayList<>(Resolved.members(schema, "oneOf"));
    branches.addAll(Resolved.members(schema, "anyOf"));
    branches.replaceAll(branch -> TypeFactory.inheriting(schema, branch));
    return branches;
  }

  /**
   * Whether a schema with a discriminator has members that it tells apart.
   *
   * <p>Where a member is no object, no property can tell it; the forms of the values do then.
   */
  boolean isTagged(Place schema) {
    List<Place> branches = branches(schema);
    return branches.isEmpty()
        ? !children(schema).isEmpty()
        : branches.stream().allMatch(branch -> holdsObjects(Resolved.of(branch).place(), 0));
  }

  private static boolean holdsObjects(Place schema, int depth) {
    List<Place> branches = branches(schema);
    boolean nested = !branches.isEmpty() && schema.has("discriminator") && depth < 20;
    return Forms.isObject(schema)
        || nested
            && branches.stream().allMatch(b -> holdsObjects(Resolved.of(b).place(), depth + 1));
  }

  JavaType tagged(Place schema) {
    Tagged model = types.createTagged(schema);
    model.tag = schema.at("discriminator").text("propertyName");
    List<Place> branches = branches(schema);
    List<Place> members = branches.isEmpty() ? children(schema) : branches;
    Map<String, Place> byValue = new TreeMap<>();
    Map<String, Place> mapped = mapping(schema);
    mapped.forEach(
        (value, target) -> {
          if (!target.key().equals(schema.key())) {
            byValue.put(value, target);
          }
        });
    for (Place member : members) {
      Place target = Resolved.of(member).place();
      if (byValue.values().stream().noneMatch(known -> known.key().equals(target.key()))) {
        values(model.tag, member, target).forEach(value -> byValue.put(value, target));
      }
    }
    byValue.forEach((value, target) -> add(model, value, target));
    return new Generated(model);
  }

  private void add(Tagged model, String value, Place target) {
    JavaType type = types.typeOf(target);
    boolean fits =
        type instanceof Generated generated
            && (generated.model() instanceof ObjectModel || generated.model() instanceof Tagged);
    if (fits) {
      model.add(value, ((Generated) type).model());
    } else {
      String what = "a member of a union with a discriminator that is no object with properties";
      refusals.add(target, what, "leave the discriminator of the union out, or make it an object");
    }
  }

  private Map<String, Place> mapping(Place schema) {
    Map<String, Place> mapping = new TreeMap<>();
    Place object = schema.at("discriminator").at("mapping");
    object
        .json()
        .properties()
        .forEach(
            entry -> {
              String target = entry.getValue().asText();
              boolean isName = target.matches("[\\w.-]+") && !target.matches(".*\\.(ya?ml|json)");
              String reference = isName ? "#/components/schemas/" + target : target;
              Place place = object.at(entry.getKey()).meaning(reference(reference)).target();
              if (place.exists()) {
                mapping.put(entry.getKey(), Resolved.of(place).place());
              } else {
                refusals.add(
                    object.at(entry.getKey()),
                    "a mapping that leads nowhere",
                    "map to a schema that is there");
              }
            });
    return mapping;
  }

  private static JsonNode reference(String target) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
        .objectNode()
        .put("$ref", target);
  }

  /** The values under which a member without a mapping is known. */
  private List<String> values(String tag, Place member, Place target) {
    Place property = Composition.of(target).properties.get(tag);
    List<String> values = new ArrayList<>();
    if (property != null) {
      Enums.values(TypeFactory.definition(property)).forEach(value -> values.add(value.asText()));
    }
    if (values.isEmpty() && member.isReference()) {
      values.add(member.text("$ref").replaceFirst(".*/", ""));
    } else if (values.isEmpty() && member.segments().size() == 3) {
      values.add(member.lastSegment());
    } else if (values.isEmpty()) {
      refusals.add(
          member,
          "an inline member of a union whose `" + tag + "` has no fixed values",
          "give its `" + tag + "` a `const`, or make it a component and map it");
    }
    return values;
  }

  /** The components that extend a schema through {@code allOf}. */
  private List<Place> children(Place schema) {
    List<Place> children = new ArrayList<>();
    for (Place component : types.components()) {
      if (!component.isReference() && extend(component, schema, 0)) {
        children.add(component);
      }
    }
    return children;
  }

  private static boolean extend(Place component, Place parent, int depth) {
    for (Place member : component.list("allOf")) {
      Place part = Resolved.of(member).place();
      if (part.key().equals(parent.key()) || depth < 20 && extend(part, parent, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  JavaType shaped(Place schema, List<Place> branches) {
    if (branches.stream().anyMatch(branch -> isAnything(Resolved.of(branch).place()))) {
      return new Any();
    }
    // Only scalars are looked at before the class is there: others may hold the union itself.
    if (branches.stream().allMatch(branch -> isScalar(Resolved.of(branch).place()))) {
      EnumModel open = openEnum(branches);
      JavaType plain = open == null ? plain(branches) : new Generated(open);
      if (plain != null) {
        return plain;
      }
    }
    Shaped model = types.createShaped(schema);
    Scope scope = Scope.ofMembers(Set.of("unknown", "Unknown"));
    List<JavaType> seen = new ArrayList<>();
    boolean text = false;
    for (Place branch : branches) {
      JavaType type = types.typeOf(branch);
      boolean isText = isText(type);
      if (!seen.contains(type) && !(text && isText) && !(type instanceof Any)) {
        seen.add(type);
        text |= isText;
        String word = scope.claim(type.word());
        String accessor = Identifiers.member(word) + (type instanceof Scalar ? "Value" : "");
        model.variants.add(new Variant(word, accessor, type, branch));
      }
    }
    return new Generated(model);
  }

  private static boolean isText(JavaType type) {
    return type == Scalar.STRING || type == Scalar.DATE_TIME || type == Scalar.DATE;
  }

  /** An enumeration beside any text is what every generated enumeration is: open. */
  private @Nullable EnumModel openEnum(List<Place> branches) {
    if (branches.size() != 2) {
      return null;
    }
    JavaType one = types.typeOf(branches.get(0));
    JavaType other = types.typeOf(branches.get(1));
    JavaType listed = one instanceof Scalar ? other : one;
    JavaType rest = one instanceof Scalar ? one : other;
    boolean fits =
        listed instanceof Generated generated
            && generated.model() instanceof EnumModel model
            && (model.integral() ? rest == Scalar.LONG || rest == Scalar.INTEGER : isText(rest));
    return fits ? (EnumModel) ((Generated) listed).model() : null;
  }

  private static boolean isScalar(Place schema) {
    return branches(schema).isEmpty()
        && !Forms.types(schema).isEmpty()
        && SCALARS.containsAll(Forms.types(schema));
  }

  private static boolean isAnything(Place schema) {
    boolean composed = schema.has("allOf") || schema.isReference() || !branches(schema).isEmpty();
    return schema.exists() && !composed && Forms.types(schema).isEmpty();
  }

  /** The one type of all branches, or one that holds them all; null if there is none. */
  private @Nullable JavaType plain(List<Place> branches) {
    List<JavaType> all =
        TypeFactory.distinct(branches.stream().map(branch -> types.typeOf(branch)).toList());
    if (all.size() == 1) {
      return all.get(0);
    }
    if (all.stream().allMatch(Unions::isText)) {
      return Scalar.STRING;
    }
    if (all.stream().allMatch(type -> type instanceof Scalar scalar && scalar.isNumber())) {
      return all.stream().allMatch(t -> t == Scalar.INTEGER || t == Scalar.LONG)
          ? Scalar.LONG
          : Scalar.BIG_DECIMAL;
    }
    return null;
  }

  /** Looks at the members of each union once their properties are known. */
  void finish(Collection<Model> models) {
    for (Model model : models) {
      if (model instanceof Tagged tagged && tagged.accessor == null) {
        List<@Nullable String> accessors = new ArrayList<>();
        tagged.branches().forEach(branch -> accessors.add(accessor(tagged, branch)));
        boolean same = accessors.stream().distinct().count() == 1;
        tagged.accessor = same ? accessors.get(0) : null;
      }
    }
  }

  private @Nullable String accessor(Tagged union, Branch branch) {
    if (branch.model() instanceof Tagged) {
      return null;
    }
    ObjectModel member = (ObjectModel) branch.model();
    Property property = member.property(union.tag());
    if (property == null) {
      refusals.add(
          member.place(),
          "a member of the union " + union.name() + " without the property `" + union.tag() + "`",
          "describe the property in each member");
      return null;
    }
    boolean text =
        property.type() == Scalar.STRING
            || property.type() instanceof Generated generated
                && generated.model() instanceof EnumModel model
                && !model.integral();
    if (!text) {
      refusals.add(property.place(), "a discriminator that is no text", "make it a string");
    }
    String constant = property.constant();
    if (constant != null && !constant.equals(Literals.text(branch.value()))) {
      refusals.add(
          property.place(),
          "a fixed value " + constant + " under the mapping `" + branch.value() + "`",
          "map the value that the property has");
    }
    return constant == null ? null : property.name();
  }
}
