// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import langsmith.sandbox.codegen.spec.Place;
import org.jspecify.annotations.Nullable;

/** A class to generate for a schema; filled while the schemas are read, since they can recur. */
public abstract sealed class Model {
  private final Place place;
  private final String packageName;
  private final String name;
  private final List<Tagged> unions = new ArrayList<>();

  Model(Place place, String packageName, String name) {
    this.place = place;
    this.packageName = packageName;
    this.name = name;
  }

  /** {@return the schema} */
  public Place place() {
    return place;
  }

  /** {@return the simple name of the class} */
  public String name() {
    return name;
  }

  /** {@return the name of the class with its package} */
  public String qualifiedName() {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** {@return the unions of which this class is a member, in order of their names} */
  public List<Tagged> unions() {
    unions.sort((one, other) -> one.name().compareTo(other.name()));
    return unions;
  }

  /** An object with named members. */
  public static final class ObjectModel extends Model {
    final List<Property> properties = new ArrayList<>();
    @Nullable JavaType additional;
    boolean additionalNullable;

    ObjectModel(Place place, String packageName, String name) {
      super(place, packageName, name);
    }

    /** {@return the members, in the order of the specification} */
    public List<Property> properties() {
      return properties;
    }

    /** {@return the type of the members without a name, or null if they are skipped} */
    public @Nullable JavaType additional() {
      return additional;
    }

    /** {@return whether members without a name can be null} */
    public boolean additionalNullable() {
      return additionalNullable;
    }

    /** {@return the member with this name in JSON, or null} */
    public @Nullable Property property(String jsonName) {
      return properties.stream().filter(p -> p.jsonName().equals(jsonName)).findAny().orElse(null);
    }
  }

  /** An open enumeration of texts or whole numbers. */
  public static final class EnumModel extends Model {
    /** Whether the values are whole numbers rather than texts. */
    final boolean integral;

    final List<Constant> constants = new ArrayList<>();

    EnumModel(Place place, String packageName, String name, boolean integral) {
      super(place, packageName, name);
      this.integral = integral;
    }

    /** {@return whether the values are whole numbers rather than texts} */
    public boolean integral() {
      return integral;
    }

    /** {@return the known values, in order} */
    public List<Constant> constants() {
      return constants;
    }
  }

  /** A union whose members are told apart by the text of one of their properties. */
  public static final class Tagged extends Model {
    String tag = "";
    @Nullable String accessor;
    final List<Branch> branches = new ArrayList<>();

    Tagged(Place place, String packageName, String name) {
      super(place, packageName, name);
    }

    /** {@return the name of the property in JSON} */
    public String tag() {
      return tag;
    }

    /** {@return the method that every member has for the property; null if they differ} */
    public @Nullable String accessor() {
      return accessor;
    }

    /** {@return the members by their tags, in the order of the tags} */
    public List<Branch> branches() {
      return branches;
    }

    void add(String value, Model member) {
      branches.add(new Branch(value, member));
      if (!member.unions.contains(this)) {
        member.unions.add(this);
      }
    }
  }

  /** A union whose members are told apart by their form. */
  public static final class Shaped extends Model {
    final List<Variant> variants = new ArrayList<>();

    Shaped(Place place, String packageName, String name) {
      super(place, packageName, name);
    }

    /** {@return what it can hold, in the order of the specification} */
    public List<Variant> variants() {
      return variants;
    }
  }

  /** A value of an enumeration. */
  public record Constant(String name, String literal, String description) {}

  /** A member of a union under one value of the tag. */
  public record Branch(String value, Model model) {}

  /** A form that a union can have. */
  public record Variant(String word, String accessor, JavaType type, Place place) {}

  /** {@return the models of these branches, each once, in order of their names} */
  public static Set<String> names(List<Branch> branches) {
    Set<String> names = new TreeSet<>();
    branches.forEach(branch -> names.add(branch.model().name()));
    return names;
  }
}
