// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;

/** The calls of the command line, in the order of its help. */
final class Verbs {
  private static final List<Class<?>> ALL =
      List.of(
          DemoCommand.class,
          CreateCommand.class,
          ListCommand.class,
          GetCommand.class,
          UpdateCommand.class,
          StartCommand.class,
          StopCommand.class,
          WaitCommand.class,
          DeleteCommand.class,
          RunCommand.class,
          ShellCommand.class,
          AttachCommand.class,
          LogsCommand.class,
          KillCommand.class,
          CpCommand.class,
          LsCommand.class,
          CatCommand.class,
          RmCommand.class,
          MkdirCommand.class,
          MvCommand.class,
          GlobCommand.class,
          GrepCommand.class,
          SnapshotCommand.class,
          VolumeCommand.class,
          RegistryCommand.class,
          TemplateCommand.class,
          PoolCommand.class,
          UsageCommand.class,
          TunnelCommand.class,
          SshConfigCommand.class,
          UrlCommand.class,
          ServeCommand.class,
          CompletionCommand.class,
          CommandLine.HelpCommand.class);

  private Verbs() {}

  /**
   * Adds the one that the arguments begin with, and all of them where they begin with none: each
   * that is read from its annotations costs time that a short call would notice.
   */
  static void addTo(CommandLine commandLine, String... args) {
    String first = firstWord(args);
    List<Class<?>> called = ALL.stream().filter(verb -> isCalled(verb, first)).toList();
    boolean versionOnly = args.length == 1 && (first.equals("--version") || first.equals("-V"));
    boolean one = !called.isEmpty() && !first.equals("help");
    for (Class<?> verb : one || versionOnly ? called : ALL) {
      commandLine.addSubcommand(verb);
    }
    CommandLine run = commandLine.getSubcommands().get("run");
    if (run != null) {
      // Everything after the first word of a remote command belongs to it, even without --.
      run.setStopAtPositional(true);
    }
  }

  /** Returns the first word that is no option of all verbs, nor the value of one. */
  private static String firstWord(String... args) {
    int at = 0;
    while (at < args.length
        && args[at].matches("-[vq]+|--verbose|--quiet|--profile|--profile=.*")) {
      at += args[at].equals("--profile") ? 2 : 1;
    }
    return at < args.length ? args[at] : "";
  }

  private static boolean isCalled(Class<?> verb, String word) {
    CommandLine.Command names =
        Objects.requireNonNull(verb.getAnnotation(CommandLine.Command.class));
    return names.name().equals(word) || List.of(names.aliases()).contains(word);
  }
}
