// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

/**
 * The Java type of a schema.
 *
 * <p>Names of generated classes stand between back-ticks and are qualified; {@code
 * langsmith.sandbox.codegen.source.SourceFile} shortens them.
 */
public sealed interface JavaType {

  /** {@return the type as a type argument} */
  String source();

  /** {@return the type of a variable that is never null; a primitive type if there is one} */
  default String unboxed() {
    return source();
  }

  /** {@return an expression for the type's adapter, where {@code moshi} is in scope} */
  String adapter();

  /** {@return an expression for the type's {@code java.lang.reflect.Type}} */
  String reflected();

  /** {@return a word for the type inside the name of a method, {@code LikeThis}} */
  String word();

  /** Any JSON value. */
  record Any() implements JavaType {
    @Override
    public String source() {
      return "Object";
    }

    @Override
    public String adapter() {
      return "moshi.adapter(Object.class)";
    }

    @Override
    public String reflected() {
      return "Object.class";
    }

    @Override
    public String word() {
      return "Json";
    }
  }

  /** An array. */
  record ListOf(JavaType item, boolean nullableItems, boolean unique) implements JavaType {
    @Override
    public String source() {
      return (unique ? "Set<" : "List<") + nullable(item, nullableItems) + ">";
    }

    @Override
    public String adapter() {
      return "ContainerAdapter." + (unique ? "set(" : "list(") + item.adapter() + ")";
    }

    @Override
    public String reflected() {
      String raw = unique ? "Set.class" : "List.class";
      return "Types.newParameterizedType(" + raw + ", " + item.reflected() + ")";
    }

    @Override
    public String word() {
      return item.word() + (unique ? "Set" : "List");
    }
  }

  /** An object whose members are not named by the specification. */
  record MapOf(JavaType value, boolean nullableValues) implements JavaType {
    @Override
    public String source() {
      return "Map<String, " + nullable(value, nullableValues) + ">";
    }

    @Override
    public String adapter() {
      return "ContainerAdapter.map(" + value.adapter() + ")";
    }

    @Override
    public String reflected() {
      return "Types.newParameterizedType(Map.class, String.class, " + value.reflected() + ")";
    }

    @Override
    public String word() {
      return value instanceof Any ? "Map" : value.word() + "Map";
    }
  }

  /** A generated class. */
  record Generated(Model model) implements JavaType {
    @Override
    public String source() {
      return "`" + model.qualifiedName() + "`";
    }

    @Override
    public String adapter() {
      return "moshi.adapter(" + source() + ".class)";
    }

    @Override
    public String reflected() {
      return source() + ".class";
    }

    @Override
    public String word() {
      return model.name();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(model);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Generated generated && generated.model == model;
    }

    @Override
    public String toString() {
      return source();
    }
  }

  /** A value that is one token in JSON. */
  enum Scalar implements JavaType {
    STRING("String", "String", "String"),
    INTEGER("Integer", "int", "Integer"),
    LONG("Long", "long", "Long"),
    BIG_INTEGER("BigInteger", "BigInteger", "BigInteger"),
    DOUBLE("Double", "double", "Double"),
    BIG_DECIMAL("BigDecimal", "BigDecimal", "BigDecimal"),
    BOOLEAN("Boolean", "boolean", "Boolean"),
    DATE_TIME("OffsetDateTime", "OffsetDateTime", "DateTime"),
    DATE("LocalDate", "LocalDate", "Date");

    private final String source;
    private final String unboxed;
    private final String word;

    Scalar(String source, String unboxed, String word) {
      this.source = source;
      this.unboxed = unboxed;
      this.word = word;
    }

    /** {@return the type of a schema with this {@code type} and {@code format}} */
    public static Scalar of(String type, String format) {
      switch (type) {
        case "boolean":
          return BOOLEAN;
        case "integer":
          return switch (format) {
            case "int8", "int16", "int32", "uint8", "uint16" -> INTEGER;
            case "uint64" -> BIG_INTEGER;
            default -> LONG;
          };
        case "number":
          return format.equals("double") || format.equals("float") ? DOUBLE : BIG_DECIMAL;
        default:
          return switch (format) {
            case "date-time" -> DATE_TIME;
            case "date" -> DATE;
            default -> STRING;
          };
      }
    }

    /** {@return whether Moshi reads and writes it without an adapter of its own} */
    public boolean isDirect() {
      return switch (this) {
        case STRING, INTEGER, LONG, DOUBLE, BOOLEAN -> true;
        default -> false;
      };
    }

    @Override
    public String source() {
      return source;
    }

    @Override
    public String unboxed() {
      return unboxed;
    }

    @Override
    public String adapter() {
      return "moshi.adapter(" + source + ".class)";
    }

    @Override
    public String reflected() {
      return source + ".class";
    }

    @Override
    public String word() {
      return word;
    }

    /** {@return whether it is a number in JSON} */
    public boolean isNumber() {
      return switch (this) {
        case INTEGER, LONG, BIG_INTEGER, DOUBLE, BIG_DECIMAL -> true;
        default -> false;
      };
    }
  }

  private static String nullable(JavaType type, boolean nullable) {
    return (nullable ? "@Nullable " : "") + type.source();
  }
}
