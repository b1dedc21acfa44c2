// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Turns names of a specification into Java identifiers; does not look at collisions. */
public final class Identifiers {
  /**
   * Names of methods that every object, value or builder has, and of packages that code spells out.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "build",
          "builder",
          "toBuilder",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "com",
          "java");

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('+', "plus"),
          Map.entry('-', "minus"),
          Map.entry('<', "less"),
          Map.entry('>', "greater"),
          Map.entry('=', "equal"),
          Map.entry('!', "not"),
          Map.entry('*', "star"),
          Map.entry('/', "slash"),
          Map.entry('.', "dot"),
          Map.entry('%', "percent"),
          Map.entry('&', "and"),
          Map.entry('|', "or"),
          Map.entry('#', "hash"),
          Map.entry('$', "dollar"),
          Map.entry('@', "at"),
          Map.entry('~', "tilde"),
          Map.entry('?', "question"),
          Map.entry('_', "underscore"));

  private Identifiers() {}

  /** {@return a name for a class, {@code LikeThis}} */
  public static String type(String name) {
    StringBuilder type = new StringBuilder();
    words(name).forEach(word -> type.append(capitalized(word)));
    return legalStart(type.toString(), "Model");
  }

  /** {@return a part to append to the name of a class} */
  public static String part(String name) {
    StringBuilder part = new StringBuilder();
    words(name).forEach(word -> part.append(capitalized(word)));
    return part.toString();
  }

  /** {@return a name for a method, a field or a parameter, {@code likeThis}} */
  public static String member(String name) {
    StringBuilder member = new StringBuilder();
    for (String word : words(name)) {
      member.append(member.length() == 0 ? uncapitalized(word) : capitalized(word));
    }
    String legal = legalStart(member.toString(), "_");
    if (legal.equals("class")) {
      return "propertyClass";
    }
    boolean reserved = SourceVersion.isKeyword(legal) || TAKEN.contains(legal) || legal.equals("_");
    return reserved ? "_" + legal : legal;
  }

  /** {@return a name for a constant, {@code LIKE_THIS}} */
  public static String constant(String value) {
    String spaced = value.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    String constant =
        String.join("_", words(value.matches(".*[a-z].*") ? spaced : value))
            .toUpperCase(Locale.ROOT);
    return value.isEmpty() ? "EMPTY" : legalStart(constant, "_");
  }

  /** {@return a name for the constant of a number} */
  public static String constant(long value) {
    return value < 0 ? "MINUS_" + Long.toString(value).substring(1) : "_" + value;
  }

  /** Capitalizes the first letter. */
  public static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String uncapitalized(String word) {
    boolean shouting = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return shouting && word.matches("[A-Z0-9]+")
        ? word.toLowerCase(Locale.ROOT)
        : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }

  private static String legalStart(String name, String prefix) {
    boolean legal = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
    return legal ? name : prefix + name;
  }

  /** Runs of letters and digits; a name without any, and a leading sign of a number, are spelt. */
  private static List<String> words(String name) {
    boolean signs = name.chars().noneMatch(Character::isLetterOrDigit);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) && c < 128 || c > 128 && Character.isJavaIdentifierPart(c)) {
        word.append(c);
        continue;
      }
      flush(word, words);
      boolean signed = i == 0 && "+-".indexOf(c) >= 0 && name.matches("[+-]\\d.*");
      if (signs || signed) {
        words.add(SIGNS.getOrDefault(c, String.format("u%04x", (int) c)));
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
