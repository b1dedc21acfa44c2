// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.spec.Refusals;
import langsmith.sandbox.codegen.types.JavaType.Any;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.JavaType.ListOf;
import langsmith.sandbox.codegen.types.JavaType.MapOf;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import langsmith.sandbox.codegen.types.Model.Tagged;

/** Finds the Java type of each schema, and the classes that these types need. */
public final class TypeFactory {
  private final Place root;
  private final String packageName;
  private final Refusals refusals;
  private final ModelNames names = new ModelNames();
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<JsonNode, Model> shared = new HashMap<>();
  private final boolean sharesInline;
  private final Set<String> open = new HashSet<>();
  private final Set<JavaType> roots = new java.util.LinkedHashSet<>();
  private final Enums enums = new Enums();
  private final Unions unions;

  /**
   * Creates a factory and reads the component schemas of a document.
   *
   * @param root the document
   * @param packageName the package of the generated models
   * @param sharesInline whether inline schemas that are alike become one class
   * @param refusals receives what is not supported
   */
  public TypeFactory(Place root, String packageName, boolean sharesInline, Refusals refusals) {
    this.sharesInline = sharesInline;
    this.root = root;
    this.packageName = packageName;
    this.refusals = refusals;
    this.unions = new Unions(this, root, refusals);
    Map<String, Place> components = root.at("components").members("schemas");
    components.forEach((name, schema) -> names.reserve(name, Resolved.of(schema).place()));
    components.values().forEach(this::typeOf);
    unions.finish(models.values());
  }

  /** {@return the type of a schema, without its nullability} */
  public JavaType typeOf(Place schema) {
    Place place = Resolved.of(schema).place();
    Model model = models.get(place.key());
    if (model == null && sharesInline && !Enums.isComponent(place)) {
      model = shared.get(place.json());
    }
    if (model != null) {
      return new Generated(model);
    }
    if (!place.exists()) {
      refusals.add(schema, "a reference that leads nowhere", "refer to a schema that is there");
      return new Any();
    }
    if (place.isReference() && place.resolved().json().isMissingNode()) {
      refusals.add(schema, "a reference that leads only to itself", "describe a value somewhere");
      return new Any();
    }
    if (!open.add(place.key())) {
      refusals.add(
          place, "a list or map that holds itself", "put an object with a property between");
      return new Any();
    }
    try {
      return define(place);
    } finally {
      open.remove(place.key());
    }
  }

  /** Has the adapters of the package read and write a type as it is, without a class around it. */
  public void root(JavaType type) {
    if (type instanceof ListOf || type instanceof MapOf) {
      roots.add(type);
    }
  }

  /** {@return the lists and maps that bodies consist of} */
  public Set<JavaType> roots() {
    return roots;
  }

  /** The members that a schema of an object names. */
  public record Members(Map<String, Place> properties, Set<String> required) {}

  /** {@return the members that a schema of an object names; none if it names none} */
  public static Members members(Place schema) {
    if (!schema.exists()) {
      return new Members(Map.of(), Set.of());
    }
    Composition composition = Composition.of(Resolved.of(schema).place());
    return new Members(composition.properties, composition.required);
  }

  /** {@return whether null is a value of a schema} */
  public static boolean isNullable(Place schema) {
    return Resolved.of(schema).nullable();
  }

  /** {@return the schema that says what the values of a schema are} */
  public static Place definition(Place schema) {
    return Resolved.of(schema).place();
  }

  /** {@return the schemas on the way to {@link #definition}, the given one first} */
  public static List<Place> path(Place schema) {
    return Resolved.of(schema).path();
  }

  /**
   * Completes the unions.
   *
   * @return the classes to generate
   */
  public Collection<Model> models() {
    unions.finish(models.values());
    return models.values();
  }

  private JavaType define(Place place) {
    if (place.json().isBoolean() || place.json().isEmpty()) {
      return new Any();
    }
    for (String keyword : List.of("$dynamicRef", "$recursiveRef")) {
      if (place.has(keyword)) {
        refusals.add(place, "`" + keyword + "`", "use `$ref`");
      }
    }
    if (place.at("discriminator").has("propertyName") && unions.isTagged(place)) {
      return unions.tagged(place);
    }
    if (Forms.isObject(place)) {
      return object(place);
    }
    List<Place> branches = Unions.branches(place);
    Place open = Enums.open(place, branches);
    if (open != null) {
      return simple(open);
    }
    if (branches.size() > 1) {
      return unions.shaped(place, branches);
    }
    if (branches.size() == 1) {
      return typeOf(branches.get(0));
    }
    if (place.has("allOf") || place.isReference()) {
      return define(Forms.merged(place));
    }
    return simple(place);
  }

  private JavaType simple(Place place) {
    Set<String> types = Forms.types(place);
    if (types.size() > 1) {
      return unions.shaped(place, Forms.split(place, types));
    }
    if (types.isEmpty()) {
      return new Any();
    }
    String type = types.iterator().next();
    if (Enums.isEnum(place, type)) {
      return enums.define(create(place, name -> Enums.model(place, packageName, name, type)));
    }
    return switch (type) {
      case "array" -> list(place);
      case "object" -> map(Composition.of(place).additional);
      case "string", "integer", "number", "boolean" -> Scalar.of(type, place.text("format"));
      default -> {
        String instead = "use one of string, integer, number, boolean, array, object, null";
        refusals.add(place, "the type `" + type + "`", instead);
        yield new Any();
      }
    };
  }

  private JavaType list(Place place) {
    Place items = place.at("items");
    boolean described = items.json().isObject() && !place.has("prefixItems");
    JavaType item = described ? typeOf(items) : new Any();
    boolean nullable = !described || item instanceof Any || isNullable(items);
    return new ListOf(item, nullable, place.is("uniqueItems"));
  }

  private JavaType map(Place values) {
    boolean described = values != null && values.json().isObject();
    JavaType value = described ? typeOf(values) : new Any();
    return new MapOf(value, value instanceof Any || isNullable(values));
  }

  private JavaType object(Place place) {
    Composition composition = Composition.of(place);
    if (composition.properties.isEmpty()) {
      return map(composition.additional);
    }
    ObjectModel model = create(place, name -> new ObjectModel(place, packageName, name));
    if (composition.additional != null) {
      MapOf rest = (MapOf) map(composition.additional);
      model.additional = rest.value();
      model.additionalNullable = rest.nullableValues();
    }
    new Properties(this, model, composition).fill();
    return new Generated(model);
  }

  /** Creates a class under the name of its schema, before what it holds is looked at. */
  <M extends Model> M create(Place place, java.util.function.Function<String, M> constructor) {
    M model = constructor.apply(names.name(place));
    open.clear(); // what is being read may come back from inside of a class
    models.put(place.key(), model);
    if (sharesInline && !Enums.isComponent(place)) {
      shared.put(place.json(), model);
    }
    return model;
  }

  /** Creates the class of a union with a discriminator. */
  Tagged createTagged(Place place) {
    return create(place, name -> new Tagged(place, packageName, name));
  }

  /** Creates the class of a union without a discriminator. */
  Model.Shaped createShaped(Place place) {
    return create(place, name -> new Model.Shaped(place, packageName, name));
  }

  /** The component schemas of the main document. */
  Collection<Place> components() {
    return root.at("components").members("schemas").values();
  }

  /** A schema that one branch of a union is, with the type that the union states for all. */
  static Place inheriting(Place union, Place branch) {
    boolean typed = branch.has("type") || branch.isReference() || branch.has("allOf");
    if (typed || branch.has("oneOf") || branch.has("anyOf") || !union.has("type")) {
      return branch;
    }
    ObjectNode json = ((ObjectNode) branch.json()).deepCopy();
    JsonNode type = union.json().get("type");
    json.set("type", type);
    return branch.meaning(json);
  }

  /** A copy of a list without repeated elements, in order. */
  static <T> List<T> distinct(List<T> list) {
    return new ArrayList<>(new java.util.LinkedHashSet<>(list));
  }
}
