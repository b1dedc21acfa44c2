// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.codegen.source.Segments.Kind;
import langsmith.sandbox.codegen.source.Segments.Segment;

/**
 * Puts the imports of a rendered file in order, so that no two classes can collide.
 *
 * <p>A template imports the library classes that it may need and uses simple names. Generated
 * classes stand between back-ticks, qualified. A generated class keeps its simple name; a library
 * class of the same name is qualified, and so is a generated class that another class of the file
 * hides. Imports without a use go away.
 */
public final class SourceFile {
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";
  private static final Pattern TOKEN = Pattern.compile("`([\\w.$]+)`");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.#$])[A-Z]\\w*");
  private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+);");
  private static final Pattern HEAD =
      Pattern.compile(
          "(?s)\\A((?:\\s*//[^\\n]*\\n|\\s*\\n)*)package ([\\w.]+);((?:\\s*import [\\w.]+;)*)(.*)");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|enum)\\s+`?(?:\\w+\\.)*(\\w+)");
  private static final List<String> LANG =
      List.of(
          "Boolean",
          "Character",
          "CharSequence",
          "Class",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "IllegalArgumentException",
          "IllegalStateException",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Number",
          "NumberFormatException",
          "Object",
          "Override",
          "RuntimeException",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "System",
          "Void");

  private final String packageName;
  private final Set<String> neighbours;
  private final Set<String> declared = new LinkedHashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, String> shortened = new HashMap<>();
  private final Set<String> imports = new TreeSet<>();

  private SourceFile(String packageName, Set<String> neighbours) {
    this.packageName = packageName;
    this.neighbours = neighbours;
  }

  /**
   * Orders the imports and the comments of a file.
   *
   * @param rendered the output of a template
   * @param neighbours the simple names of all classes of a package
   * @return the file
   */
  public static String tidy(String rendered, Function<String, Set<String>> neighbours) {
    Matcher head = HEAD.matcher(rendered);
    if (!head.find()) {
      return comments(rendered);
    }
    List<String> library = IMPORT.matcher(head.group(3)).results().map(m -> m.group(1)).toList();
    String packageName = head.group(2);
    SourceFile file = new SourceFile(packageName, neighbours.apply(packageName));
    String body = comments(file.resolve(head.group(4).strip(), library));
    StringBuilder text = new StringBuilder(comments(head.group(1)));
    text.append("package ").append(packageName).append(";\n\n");
    file.imports.forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append(file.imports.isEmpty() ? "" : "\n").append(body).append("\n").toString();
  }

  private String resolve(String body, List<String> library) {
    for (Segment segment : Segments.of(body)) {
      if (segment.kind() == Kind.CODE) {
        DECLARED.matcher(segment.text()).results().forEach(name -> declared.add(name.group(1)));
        words(segment.text());
      } else if (segment.kind() == Kind.COMMENT) {
        words(segment.text());
      }
    }
    String own = declared.isEmpty() ? "" : declared.iterator().next();
    TOKEN.matcher(body).results().map(token -> token.group(1)).forEach(name -> shorten(name, own));
    String text = body;
    for (String name : library) {
      text = name.equals(NULLABLE) ? text : library(name, text);
    }
    for (String name : LANG) {
      boolean hidden =
          declared.contains(name) || shortened.containsKey(name) || neighbours.contains(name);
      text = hidden ? qualified(text, "java.lang.", name) : text;
    }
    return nullable(tokens(text));
  }

  /** The annotation comes last, since it has to stand right before the simple name of its type. */
  private String nullable(String text) {
    boolean hidden = declared.contains("Nullable") || shortened.containsKey("Nullable");
    if (hidden) {
      return map(text, Kind.CODE, "@Nullable\\b", use -> "@" + NULLABLE);
    }
    if (used.contains("Nullable")) {
      imports.add(NULLABLE);
    }
    return text;
  }

  private void words(String text) {
    WORD.matcher(TOKEN.matcher(text).replaceAll("``")).results().forEach(w -> used.add(w.group()));
  }

  /** Decides whether a generated class can go by its simple name. */
  private void shorten(String name, String own) {
    String simple = simple(name);
    boolean itself = name.equals(packageName + "." + own);
    if (itself || !declared.contains(simple)) {
      shortened.putIfAbsent(simple, name);
    }
  }

  private String library(String name, String text) {
    String simple = simple(name);
    if (declared.contains(simple) || shortened.containsKey(simple)) {
      return qualified(text, name.substring(0, name.length() - simple.length()), simple);
    }
    if (used.contains(simple)) {
      imports.add(name);
    }
    return text;
  }

  private static String bare(String simple) {
    return "(?<![\\w.`#$])" + simple + "(?![\\w`])";
  }

  /** Puts a package before every use of a simple name in code, behind an annotation of its type. */
  private static String qualified(String text, String prefix, String simple) {
    String annotated = "(@Nullable )?" + bare(simple);
    return map(
        text,
        Kind.CODE,
        annotated,
        use -> use.group(1) == null ? prefix + simple : prefix + "@Nullable " + simple);
  }

  private String tokens(String text) {
    String annotated = "(@Nullable )?`([\\w.$]+)`";
    return Pattern.compile(annotated)
        .matcher(text)
        .replaceAll(
            use -> {
              String annotation = use.group(1) == null ? "" : use.group(1);
              String name = use.group(2);
              String simple = simple(name);
              if (!name.equals(shortened.get(simple))) {
                String prefix = name.substring(0, name.length() - simple.length());
                return Matcher.quoteReplacement(prefix + annotation + simple);
              }
              if (!name.equals(packageName + "." + simple)) {
                imports.add(name);
              }
              return Matcher.quoteReplacement(annotation + simple);
            });
  }

  private static String map(
      String text, Kind kind, String regex, Function<MatchResult, String> replacement) {
    Pattern pattern = Pattern.compile(regex);
    StringBuilder mapped = new StringBuilder();
    for (Segment segment : Segments.of(text)) {
      mapped.append(
          segment.kind() == kind
              ? pattern.matcher(segment.text()).replaceAll(use -> replacement.apply(use))
              : segment.text());
    }
    return mapped.toString();
  }

  private static String comments(String text) {
    StringBuilder formatted = new StringBuilder();
    for (Segment segment : Segments.of(text)) {
      int indent = formatted.length() - formatted.lastIndexOf("\n") - 1;
      boolean comment = segment.kind() == Kind.COMMENT;
      formatted.append(comment ? Comments.formatted(segment.text(), indent) : segment.text());
    }
    return formatted.toString();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
