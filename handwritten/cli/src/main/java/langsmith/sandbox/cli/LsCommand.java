// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import langsmith.sandbox.files.FileInfo;
import langsmith.sandbox.files.FileList;
import langsmith.sandbox.files.SandboxFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists a directory of a sandbox. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "Lists a directory or a file of a sandbox.")
final class LsCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(
      paramLabel = "SANDBOX:PATH",
      description = "The path to list; SANDBOX: is the home directory.")
  private String directory = "";

  @Option(names = "-l", description = "Also show sizes in bytes, and times.")
  private boolean details;

  @Override
  public Integer call() {
    SandboxPath remote = SandboxPath.required(directory);
    try (Backend backend = Backend.remote(main)) {
      SandboxFiles files = backend.client().sandboxes().get(remote.sandbox()).files();
      FileInfo there = files.stat(remote.path());
      if (!there.isDirectory()) {
        print(there, remote.path());
        return 0;
      }
      FileList list = files.list(remote.path());
      for (FileInfo entry : list.entries()) {
        print(entry, entry.path().substring(entry.path().lastIndexOf('/') + 1));
      }
      if (list.isTruncated()) {
        main.printer().message("warning: the list is incomplete; the sandbox truncated it");
      }
    }
    return 0;
  }

  private void print(FileInfo entry, String name) {
    String shown = entry.isDirectory() ? name + "/" : name;
    if (details) {
      Object time = entry.modifiedAt() == null ? "-" : entry.modifiedAt();
      shown = String.format(Locale.ROOT, "%15d  %-30s  %s", entry.sizeBytes(), time, shown);
    }
    main.printer().line(shown);
  }
}
