// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.CommandKilledException;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * A command that writes pieces of a file of numbered lines to its standard output, and its input to
 * its standard error and to a file; and a user who gives input, reconnects and kills while reading.
 */
final class RandomCommand {
  private static final int EXIT_CODE = 7;
  private static final byte[] LINES = NumberedLines.STDOUT.getBytes(StandardCharsets.UTF_8);
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
  private static final String SCRIPT =
      """
      exec 3<&0 4<out.txt
      tee "$LOG" <&3 >&2 &
      for size in $SIZES; do
        dd bs=$size count=1 status=none <&4
        [ $((size % 3)) = 0 ] && sleep 0.00$((size % 10))
      done
      wait
      exit 7
      """;

  private final String log;
  private final List<Integer> sizes = new ArrayList<>();
  private final int total;

  /** What the user does once so much of standard output has come. */
  private final TreeMap<Long, List<Deed>> plan = new TreeMap<>();

  private final List<OutputChunk> chunks = new ArrayList<>();
  private final Received received = new Received(0, 0);
  private final List<CompletableFuture<Void>> requests = new ArrayList<>();
  private final Set<Integer> notSent = ConcurrentHashMap.newKeySet();
  private int inputs;
  private int arrived;
  private boolean killed;

  private enum Deed {
    INPUT,
    RECONNECT,
    KILL
  }

  RandomCommand(long seed) {
    Random random = new Random(seed * 31);
    log = "log-" + seed;
    int left = boundary(random.nextInt(LINES.length));
    total = left;
    while (left > 0) {
      int size = Math.min(left, 1 + random.nextInt(1 + random.nextInt(150_000)));
      sizes.add(size);
      left -= size;
    }
    for (int n = random.nextInt(30); n > 0; n--) {
      plan(random, random.nextInt(6) == 0 ? Deed.RECONNECT : Deed.INPUT);
    }
    if (random.nextInt(4) == 0) {
      plan(random, Deed.KILL);
    }
  }

  private void plan(Random random, Deed deed) {
    plan.computeIfAbsent((long) random.nextInt(total + 1), at -> new ArrayList<>()).add(deed);
  }

  /** The first byte from here on that begins a character. */
  private static int boundary(int from) {
    int at = from;
    while (at < LINES.length && (LINES[at] & 0xC0) == 0x80) {
      at++;
    }
    return at;
  }

  Command command() {
    return Command.of(SCRIPT)
        .env("LOG", log)
        .env("SIZES", sizes.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .openStdin()
        .onOutputLoss(OutputLoss.REPORT)
        .killGrace(Duration.ofSeconds(20))
        .captureLimit(0);
  }

  /** The file that has the input that arrived. */
  String log() {
    return log;
  }

  /** Reads to the end, and does what is planned meanwhile. */
  void use(CommandHandle handle) {
    doUpTo(0, handle);
    for (OutputChunk chunk : handle) {
      received.add(chunk);
      chunks.add(chunk);
      if (chunk.stream() == StandardStream.STDOUT) {
        doUpTo(chunk.offset() + chunk.size(), handle);
      }
    }
    try {
      assertThat(handle.result().exitCode()).isEqualTo(killed ? 137 : EXIT_CODE);
    } catch (CommandKilledException | LinkLostException e) {
      // The connection ended between the kill and the exit: nobody can tell the exit code.
      assertThat(killed).as("it was killed: %s", e.getMessage()).isTrue();
    }
  }

  private void doUpTo(long offset, CommandHandle handle) {
    Map<Long, List<Deed>> due = plan.headMap(offset, true);
    due.values().stream().flatMap(List::stream).forEach(deed -> carryOut(deed, handle));
    due.clear();
    if (offset == total) {
      requests.add(handle.async().closeInput().exceptionally(unsettled -> null));
    }
  }

  private void carryOut(Deed deed, CommandHandle handle) {
    switch (deed) {
      case INPUT -> {
        int number = ++inputs;
        String line = number + " " + "Eingabe 🚀 ".repeat(number) + "\n";
        requests.add(handle.async().sendInput(line).exceptionally(e -> notDelivered(number, e)));
      }
      case RECONNECT -> handle.renewConnection();
      case KILL -> {
        killed = true;
        requests.add(handle.async().kill().exceptionally(unsettled -> null));
      }
    }
  }

  private @Nullable Void notDelivered(int number, Throwable e) {
    Throwable cause = e instanceof CompletionException wrapped ? wrapped.getCause() : e;
    assertThat(cause).isInstanceOf(SandboxOperationException.class);
    if (cause instanceof SandboxOperationException s && "NotSent".equals(s.errorType())) {
      notSent.add(number);
    }
    return null;
  }

  /** Holds what was delivered against what the command wrote. */
  void check(byte[] logged) {
    long stdoutEnd = check(StandardStream.STDOUT, Arrays.copyOf(LINES, total));
    long stderrEnd = check(StandardStream.STDERR, logged);
    if (!killed) {
      assertThat(stdoutEnd).as("end of standard output").isEqualTo(total);
      assertThat(stderrEnd).as("end of standard error").isEqualTo(logged.length);
    }
    String text = new String(logged, StandardCharsets.UTF_8);
    List<Integer> numbers =
        text.substring(0, text.lastIndexOf('\n') + 1)
            .lines()
            .map(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
            .toList();
    arrived = numbers.size();
    assertThat(numbers).as("input: at most once, in order").isSorted().doesNotHaveDuplicates();
    assertThat(numbers).as("input").allMatch(n -> n >= 1 && n <= inputs && !notSent.contains(n));
  }

  /** Checks each chunk at its place, and returns where the last one ended. */
  private long check(StandardStream stream, byte[] produced) {
    long end = 0;
    for (OutputChunk chunk : chunks) {
      if (chunk.stream() != stream) {
        continue;
      }
      byte[] bytes = chunk.bytes();
      if (killed) {
        // A killed command may leave half a character, and may not have logged what it wrote.
        bytes = Arrays.copyOf(bytes, Math.max(0, lengthWithoutReplacement(bytes)));
        bytes =
            Arrays.copyOf(
                bytes, (int) Math.max(0, Math.min(bytes.length, produced.length - chunk.offset())));
      }
      end = chunk.offset() + bytes.length;
      assertThat(end).as("%s", chunk).isLessThanOrEqualTo(produced.length);
      int from = (int) chunk.offset();
      assertThat(
              bytes.length == 0 || Arrays.equals(produced, from, (int) end, bytes, 0, bytes.length))
          .as("%s has what was written there", chunk)
          .isTrue();
    }
    return end;
  }

  private static int lengthWithoutReplacement(byte[] bytes) {
    int length = bytes.length - REPLACEMENT.length;
    boolean replaced =
        length >= 0
            && Arrays.equals(bytes, length, bytes.length, REPLACEMENT, 0, REPLACEMENT.length);
    return replaced ? length : bytes.length;
  }

  /** Completes once every request was. */
  CompletableFuture<Void> settled() {
    return CompletableFuture.allOf(requests.toArray(CompletableFuture<?>[]::new));
  }

  int gaps() {
    return received.gaps().size();
  }

  boolean killed() {
    return killed;
  }

  int inputsThatArrived() {
    return arrived;
  }
}
