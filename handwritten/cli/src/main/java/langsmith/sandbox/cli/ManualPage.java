// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page, in the macros {@code man} of troff, from the verbs and options. */
final class ManualPage {
  private final List<String> lines = new ArrayList<>();

  private ManualPage() {}

  /** Returns the page of a command line with all its verbs. */
  static String of(CommandLine all, String version) {
    String program = all.getCommandName();
    ManualPage page = new ManualPage();
    page.lines.add(
        ".TH "
            + program.toUpperCase(Locale.ROOT)
            + " 1 \"\" "
            + quoted(program + " " + version)
            + " \"LangSmith Sandboxes\"");
    page.section("NAME");
    CommandSpec spec = all.getCommandSpec();
    page.text(program + " - " + withoutPoint(String.join(" ", spec.usageMessage().description())));
    page.section("SYNOPSIS");
    page.synopsis(program + " [OPTIONS] VERB …");
    page.section("DESCRIPTION");
    page.paragraphs(spec.usageMessage().footer());
    page.section("OPTIONS");
    page.text("Every verb has these too.");
    page.arguments(spec, List.of());
    page.section("VERBS");
    List<OptionSpec> everywhere = spec.options();
    new LinkedHashSet<>(all.getSubcommands().values()).forEach(verb -> page.verb(verb, everywhere));
    page.files();
    return String.join("\n", page.lines) + "\n";
  }

  private void files() {
    section("ENVIRONMENT");
    item(
        "LANGSMITH_ENDPOINT, LANGSMITH_API_KEY, LANGSMITH_TENANT_ID",
        "the service, the key, and" + " the workspace; they win over LSBX_PROFILE.");
    item("LSBX_PROFILE", "the profile, if --profile is not given.");
    item("NO_COLOR", "if it is set, help and messages have no colours.");
    section("FILES");
    item(
        "~/.config/lsbx/config",
        "profiles: lines such as work.endpoint = https://…, with"
            + " endpoint, workspace, and one of key-file, key-command and key.");
  }

  private void verb(CommandLine verb, List<OptionSpec> everywhere) {
    CommandSpec spec = verb.getCommandSpec();
    String name = spec.qualifiedName(" ");
    lines.add(".SS " + quoted(name.substring(name.indexOf(' ') + 1)));
    if (verb.getSubcommands().isEmpty() || spec.userObject() instanceof Callable) {
      StringBuilder words = new StringBuilder(name + " [OPTIONS]");
      spec.positionalParameters().forEach(each -> words.append(' ').append(word(each)));
      synopsis(words.toString());
    }
    paragraphs(spec.usageMessage().description());
    arguments(spec, everywhere);
    paragraphs(spec.usageMessage().footer());
    new LinkedHashSet<>(verb.getSubcommands().values()).forEach(each -> verb(each, everywhere));
  }

  private static String word(PositionalParamSpec parameter) {
    String several = parameter.arity().max() > 1 ? "…" : "";
    return parameter.required()
        ? parameter.paramLabel() + several
        : "[" + parameter.paramLabel() + several + "]";
  }

  private void arguments(CommandSpec spec, List<OptionSpec> without) {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      item(parameter.paramLabel(), description(parameter));
    }
    List<String> known = without.stream().map(OptionSpec::longestName).toList();
    for (OptionSpec option : spec.options()) {
      if (!option.hidden() && !known.contains(option.longestName())) {
        String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
        item(String.join(", ", option.names()) + value, description(option));
      }
    }
  }

  private static String description(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    String value = String.valueOf(argument.defaultValueString());
    return text.replace("${DEFAULT-VALUE}", value);
  }

  private void section(String name) {
    lines.add(".SH " + name);
  }

  private void synopsis(String line) {
    paragraph();
    lines.add(".B " + escaped(line));
  }

  /** Begins a paragraph; a section begins with one. */
  private void paragraph() {
    String last = lines.get(lines.size() - 1);
    if (!last.startsWith(".S") && !last.equals(".PP")) {
      lines.add(".PP");
    }
  }

  private void item(String term, String text) {
    lines.add(".TP");
    lines.add(".B " + escaped(term));
    text(text);
  }

  private void text(String text) {
    lines.add(escaped(text));
  }

  /** Adds lines; those that begin with blanks are examples, and empty ones separate paragraphs. */
  private void paragraphs(String[] given) {
    boolean begun = false;
    for (String line : Arrays.stream(given).flatMap(String::lines).toList()) {
      if (line.isBlank()) {
        begun = false;
        continue;
      }
      if (!begun) {
        paragraph();
        begun = true;
      }
      if (line.startsWith(" ")) {
        lines.add(".nf");
        lines.add(escaped(line));
        lines.add(".fi");
      } else {
        text(line);
      }
    }
  }

  private static String withoutPoint(String sentence) {
    String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns text as troff prints it, also what looks like a request, or like its own hyphens. */
  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }

  private static String quoted(String text) {
    return '"' + escaped(text).replace("\"", "\\(dq") + '"';
  }
}
