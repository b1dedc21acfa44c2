// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;

/** Counts the received output, and compares it with the checksums of the sandbox. */
final class DemoReport implements CommandListener {
  private final Received stdout = new Received();
  private final Received stderr = new Received();

  private final AtomicInteger reconnects = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile String lastLoss = "";

  private int exitCode;

  @Override
  public void reattached(int attempts) {
    reconnects.incrementAndGet();
  }

  @Override
  public void lost(String reason) {
    lastLoss = reason;
  }

  @Override
  public void retrying(int attempt, Duration delay, String reason) {
    if (attempt > 1) {
      refusals.incrementAndGet();
    }
  }

  void add(OutputChunk chunk) {
    (chunk.stream() == StandardStream.STDOUT ? stdout : stderr).add(chunk.bytes());
  }

  void exited(int code) {
    exitCode = code;
  }

  String progress() {
    return String.format(
        Locale.ROOT,
        "%,12d bytes, %2d reconnects, %2d failed attempts  %s",
        stdout.bytes + stderr.bytes,
        reconnects.get(),
        refusals.get(),
        lastLoss);
  }

  /** Prints the verdict and returns the exit code of the demonstration. */
  int compare(ExecutionResult truth, PrintWriter out) {
    List<String> lines = truth.stdout().lines().toList();
    String problem = "";
    if (lines.size() != 2) {
      problem = "the sandbox could not compute its checksums: " + truth.stderr().strip();
    } else {
      problem = stdout.differs("stdout", lines.get(0)) + stderr.differs("stderr", lines.get(1));
    }
    if (problem.isEmpty() && exitCode == 0) {
      out.printf(
          "OK: %d bytes, %d reconnects, 0 lost, 0 repeated, exit 0%n",
          stdout.bytes + stderr.bytes, reconnects.get());
      return 0;
    }
    out.println("FAILED: exit " + exitCode + problem);
    return 1;
  }

  private static final class Received {
    private final MessageDigest digest = sha256();
    private long bytes;

    void add(byte[] data) {
      digest.update(data);
      bytes += data.length;
    }

    /** Describes how this differs from "size sha256"; empty if it does not. */
    String differs(String name, String expected) {
      String seen = bytes + " " + HexFormat.of().formatHex(digest.digest());
      return seen.equals(expected) ? "" : "; " + name + " was " + expected + " but got " + seen;
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has SHA-256", e);
      }
    }
  }
}
