// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.files.Cancellation;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.files.TransferListener;
import langsmith.sandbox.files.TransferOptions;
import langsmith.sandbox.files.Uncopyable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Copies a file or a directory into a sandbox or out of it. */
@Command(
    name = "cp",
    mixinStandardHelpOptions = true,
    description = "Copies a file or a directory into a sandbox or out of it.",
    footer = {
      "",
      "One of SOURCE and TARGET is SANDBOX:PATH, the other a local path. The contents of",
      "a directory are copied into the target directory. With '-' as the local path, a tar",
      "archive is read from standard input and unpacked into the directory, or written to",
      "standard output. Examples:",
      "  cp report.csv box:data/",
      "  cp box:/var/log ./logs",
      "  tar cz src | cp - box:project",
      "  cp box:/var/log - | tar tv"
    })
final class CpCommand implements Callable<Integer> {
  private static final int CLEAN_UP_SECONDS = 10;

  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(index = "0", paramLabel = "SOURCE", description = "The file or directory to copy.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "TARGET", description = "The file or directory to write.")
  private String target = "";

  @Option(
      names = "--uncopyable",
      paramLabel = "HOW",
      description =
          "What to do in a directory with links that lead out of it, pipes, sockets and"
              + " devices: refuse, skip (with a warning), or keep-links. Default: ${DEFAULT-VALUE}",
      defaultValue = "skip")
  private String uncopyable = "skip";

  @Option(names = "--no-progress", description = "Do not show the progress.")
  private boolean quiet;

  @Override
  public Integer call() {
    Optional<SandboxPath> from = SandboxPath.parse(source);
    Optional<SandboxPath> to = SandboxPath.parse(target);
    if (from.isPresent() == to.isPresent()) {
      throw new IllegalArgumentException(
          "one of SOURCE and TARGET must be SANDBOX:PATH and the other a local path; begin a local"
              + " path that contains a colon with ./");
    }
    boolean stream = source.equals("-") || target.equals("-");
    if (target.equals("-") && Terminals.has(Terminals.OUT)) {
      throw new IllegalArgumentException(
          "standard output is a terminal, and an archive is not for reading; redirect it, or pipe"
              + " it into tar");
    }
    Cancellation cancellation = new Cancellation();
    AtomicReference<@Nullable CommandHandle> running = new AtomicReference<>();
    CountDownLatch ended = new CountDownLatch(1);
    OnInterrupt interrupt = OnInterrupt.run(() -> cancel(cancellation, running.get(), ended));
    try (Backend backend = Backend.remote(main);
        Progress progress =
            new Progress(new PrintStream(main.printer().err(), false, UTF_8), System::nanoTime)) {
      boolean shows = !quiet && !main.printer().isQuiet() && Terminals.has(Terminals.ERR);
      TransferOptions options =
          TransferOptions.defaults()
              .cancellation(cancellation)
              .onUncopyable(uncopyable())
              .listener(new Warnings(main.printer(), shows ? progress : (bytes, totalBytes) -> {}));
      SandboxPath remote = from.or(() -> to).orElseThrow();
      Sandbox box = backend.client().sandboxes().get(remote.sandbox());
      if (stream) {
        TarStream tar = new TarStream(box, options, running::set);
        if (from.isPresent()) {
          tar.write(remote, main.printer().bytes());
        } else {
          tar.read(StandardInput.open(), remote);
        }
      } else if (from.isPresent()) {
        download(box.files(), remote, options);
      } else {
        upload(box.files(), Path.of(source), remote, options);
      }
    } finally {
      ended.countDown();
      interrupt.close();
    }
    return 0;
  }

  private Uncopyable uncopyable() {
    return switch (uncopyable) {
      case "refuse" -> Uncopyable.REFUSE;
      case "skip" -> Uncopyable.SKIP;
      case "keep-links" -> Uncopyable.KEEP_LINKS;
      default ->
          throw new IllegalArgumentException(
              "--uncopyable must be refuse, skip or keep-links, but was " + uncopyable);
    };
  }

  /** Reports what was not copied. */
  private record Warnings(Printer printer, TransferListener next) implements TransferListener {
    @Override
    public void transferred(long bytes, long totalBytes) {
      next.transferred(bytes, totalBytes);
    }

    @Override
    public void skipped(String path, String reason) {
      printer.message("warning: " + path + " was not copied: it " + reason);
    }
  }

  /**
   * Cancels a transfer. The process ends afterwards, so this waits until no partial file is left.
   */
  private static void cancel(
      Cancellation cancellation, @Nullable CommandHandle running, CountDownLatch ended) {
    cancellation.cancel();
    try {
      if (running != null) {
        running.kill();
      }
      boolean unused = ended.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void upload(
      SandboxFiles files, Path local, SandboxPath remote, TransferOptions options) {
    if (Files.isDirectory(local)) {
      files.uploadDirectory(local, remote.path(), options);
      return;
    }
    boolean intoDirectory = remote.path().endsWith("/") || remote.name().isEmpty();
    long unused =
        files.upload(
            local,
            intoDirectory ? remote.path() + "/" + local.getFileName() : remote.path(),
            options);
  }

  private void download(SandboxFiles files, SandboxPath remote, TransferOptions options) {
    Path local = Path.of(target);
    if (files.stat(remote.path()).isDirectory()) {
      files.downloadDirectory(remote.path(), local, options);
      return;
    }
    long unused =
        files.download(
            remote.path(), intoDirectory(local) ? local.resolve(remote.name()) : local, options);
  }

  /**
   * Returns whether the target is a directory; one that ends with a slash is created, as in a
   * sandbox.
   */
  private boolean intoDirectory(Path local) {
    if (target.endsWith("/") || target.endsWith(local.getFileSystem().getSeparator())) {
      try {
        Files.createDirectories(local);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the local directory " + target + " cannot be created (" + e.getMessage() + ")", e);
      }
    }
    return Files.isDirectory(local);
  }
}
