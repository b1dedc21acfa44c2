// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes completions for fish, which picocli does not. */
final class FishCompletion {
  /** Conditions: whether exactly these verbs were typed, and whether a call begins with them. */
  private static final String FUNCTIONS =
      """
      # Completions of PROGRAM for fish.
      function __PROGRAM_words
          set -l skip 0
          for word in (commandline -opc)[2..]
              if test $skip = 1
                  set skip 0
              else if test "$word" = --profile
                  set skip 1
              else if not string match -q -- '-*' $word
                  echo $word
              end
          end
      end
      function __PROGRAM_next
          set -l words (__PROGRAM_words)
          test "$words" = "$argv"
      end
      function __PROGRAM_called
          set -l words (__PROGRAM_words)
          set -l count (count $argv)
          test "$words[1..$count]" = "$argv"
      end""";

  private final String program;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(String program) {
    this.program = program;
  }

  /** Returns the script for a command line with all its verbs. */
  static String of(CommandLine all) {
    FishCompletion fish = new FishCompletion(all.getCommandName());
    fish.lines.add(FUNCTIONS.replace("PROGRAM", all.getCommandName()));
    fish.options(fish.next(""), all.getCommandSpec());
    for (CommandLine verb : verbs(all)) {
      fish.add(verb, List.of(""));
    }
    return String.join(System.lineSeparator(), fish.lines);
  }

  private static Set<CommandLine> verbs(CommandLine parent) {
    return new LinkedHashSet<>(parent.getSubcommands().values());
  }

  /** Adds a verb and what it takes, after each of some words. */
  private void add(CommandLine verb, List<String> prefixes) {
    CommandSpec spec = verb.getCommandSpec();
    List<String> calls = new ArrayList<>();
    for (String prefix : prefixes) {
      for (String name : spec.names()) {
        line(next(prefix), "-f -a " + name, description(spec.usageMessage().description()));
        calls.add((prefix + " " + name).strip());
      }
    }
    for (String call : calls) {
      options(
          verb.getSubcommands().isEmpty() ? "__" + program + "_called " + call : next(call), spec);
    }
    for (CommandLine below : verbs(verb)) {
      add(below, calls);
    }
  }

  private String next(String prefix) {
    return ("__" + program + "_next " + prefix).strip();
  }

  private void options(String condition, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      if (option.hidden()) {
        continue;
      }
      StringBuilder words = new StringBuilder();
      for (String name : option.names()) {
        String flag = name.startsWith("--") ? "-l " : "-s ";
        words.append(flag).append(name.replaceFirst("^--?", "")).append(' ');
      }
      if (option.arity().max() > 0) {
        words.append(option.type() == Path.class ? "-r " : "-x ");
      }
      if (option.completionCandidates() != null) {
        List<String> values = new ArrayList<>();
        option.completionCandidates().forEach(each -> values.add(lower(each)));
        words.append("-a ").append(quoted(String.join(" ", values)));
      }
      line(condition, words.toString().strip(), description(option.description()));
    }
  }

  private void line(String condition, String words, String description) {
    lines.add(
        "complete -c "
            + program
            + " -n "
            + quoted(condition)
            + " "
            + words
            + (description.isEmpty() ? "" : " -d " + quoted(description)));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Returns the first sentence. */
  private static String description(String[] lines) {
    String text = String.join(" ", lines).replaceAll("\\$\\{[^}]*}", "…");
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
