// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.squareup.moshi.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors below {@code spec/vectors/tunnel}, as the README there describes them. */
class TunnelVectorsTest {
  private static final Path ROOT = Path.of("../../spec/vectors/tunnel");

  @TestFactory
  Stream<DynamicTest> headers_areReadAndWrittenAsTheyStand() throws IOException {
    return Files.readAllLines(ROOT.resolve("headers.jsonl")).stream()
        .map(TunnelVectorsTest::object)
        .map(vector -> dynamicTest(text(vector, "name"), () -> checkHeader(vector)));
  }

  private static void checkHeader(Map<String, Object> vector) {
    FrameHeader header =
        new FrameHeader(
            (int) number(vector, "version"),
            (int) number(vector, "type"),
            (int) number(vector, "flags"),
            number(vector, "stream"),
            number(vector, "length"));
    byte[] bytes = bytes(text(vector, "hex"));
    assertThat(FrameHeader.read(ByteBuffer.wrap(bytes))).isEqualTo(header);
    assertThat(header.toByteArray()).isEqualTo(bytes);
  }

  @TestFactory
  Stream<DynamicTest> conversations_goAsTheyStand() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      List<Path> conversations =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(conversations).hasSizeGreaterThan(15);
      return conversations.stream()
          .map(file -> dynamicTest(String.valueOf(file.getFileName()), () -> play(file)));
    }
  }

  private static void play(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String role = lines.get(2).substring("role: ".length());
    YamuxTester tester = role.equals("client") ? YamuxTester.client() : YamuxTester.server();
    new Player(tester).play(lines.subList(3, lines.size()));
  }

  /** Tells one side what a conversation says and compares what comes of it, line by line. */
  private static final class Player {
    private final YamuxTester tester;
    private final Deque<String> seen = new ArrayDeque<>();
    private final Deque<String> leftOver = new ArrayDeque<>();

    Player(YamuxTester tester) {
      this.tester = tester;
    }

    void play(List<String> lines) {
      for (String line : lines) {
        if (line.startsWith("in: ")) {
          step(line, () -> tester.receives(bytes(line.substring(4))));
        } else if (line.startsWith("do: ")) {
          step(line, () -> act(line.substring(4).split(" ", 3)));
        } else if (line.startsWith("state: ")) {
          String[] words = line.split(" ", -1);
          assertThat(tester.session().stream(Long.parseLong(words[1]))).hasToString(words[2]);
        } else {
          assertThat(seen).as("what comes instead of '%s'", line).isNotEmpty();
          assertThat(seen.remove()).isEqualTo(normal(line));
        }
      }
      assertThat(seen).as("what comes at the end").isEmpty();
    }

    private void step(String line, Runnable action) {
      assertThat(seen).as("what comes before '%s'", line).isEmpty();
      action.run();
      // That a stream is over, the conversations say with its state.
      tester.takeAll().stream()
          .filter(effect -> !(effect instanceof YamuxEffect.StreamOver))
          .forEach(effect -> seen.add(describe(effect)));
      seen.addAll(leftOver);
      leftOver.clear();
    }

    private void act(String[] words) {
      switch (words[0]) {
        case "open" -> tester.tell(new YamuxEvent.OpenRequested(Long.parseLong(words[1])));
        case "write" -> {
          ByteBuffer bytes = ByteBuffer.wrap(bytes(words[2]));
          tester.tell(new YamuxEvent.WriteRequested(Long.parseLong(words[1]), bytes));
          if (bytes.hasRemaining()) {
            leftOver.add("left-over: " + bytes.remaining());
          }
        }
        case "finish" -> tester.finishes(Long.parseLong(words[1]));
        case "reset" -> tester.resets(Long.parseLong(words[1]));
        case "consume" -> tester.consumes(Long.parseLong(words[1]), Integer.parseInt(words[2]));
        case "leave" -> tester.tell(new YamuxEvent.LeaveRequested());
        case "close" -> tester.tell(new YamuxEvent.CloseRequested(1000));
        case "lost" -> tester.tell(new YamuxEvent.LinkLost(""));
        case "timer" -> tester.timerFires();
        default -> throw new IllegalArgumentException("unknown action " + words[0]);
      }
    }

    private static String normal(String line) {
      if (line.startsWith("out: ")) {
        return "out: " + hex(bytes(line.substring(5)));
      }
      if (line.startsWith("expect: payload ")) {
        String[] words = line.split(" ", 4);
        return "expect: payload " + words[2] + " " + hex(bytes(words[3]));
      }
      return line;
    }

    private static String describe(YamuxEffect effect) {
      if (effect instanceof YamuxEffect.SendFrame e) {
        return "out: " + hex(Frames.bytes(e.header(), Frames.bytes(e.payload())));
      } else if (effect instanceof YamuxEffect.EmitPayload e) {
        return "expect: payload " + e.stream() + " " + hex(Frames.bytes(e.payload()));
      } else if (effect instanceof YamuxEffect.StreamOpened e) {
        return "expect: opened " + e.token() + " stream " + e.stream();
      } else if (effect instanceof YamuxEffect.OpenRefused e) {
        return "expect: refused " + e.token() + " " + e.reason();
      } else if (effect instanceof YamuxEffect.StreamArrived e) {
        return "expect: arrived " + e.stream();
      } else if (effect instanceof YamuxEffect.EmitEnd e) {
        return "expect: end " + e.stream();
      } else if (effect instanceof YamuxEffect.StreamReset e) {
        return "expect: reset " + e.stream() + " " + e.reason();
      } else if (effect instanceof YamuxEffect.Resume e) {
        return "expect: resume " + e.stream();
      } else if (effect instanceof YamuxEffect.PeerLeft) {
        return "expect: peer left";
      } else if (effect instanceof YamuxEffect.CloseLink e) {
        return "expect: close " + e.code();
      } else if (effect instanceof YamuxEffect.AbortLink) {
        return "expect: abort";
      } else if (effect instanceof YamuxEffect.Finish e) {
        String clause =
            e.outcome() instanceof YamuxOutcome.ProtocolViolation v ? " " + v.clause() : "";
        return "expect: ended " + e.outcome().getClass().getSimpleName() + clause;
      }
      return effect.toString();
    }
  }

  /** Reads hexadecimal bytes, among them {@code XX*N}. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String word : text.strip().split(" ", -1)) {
      int star = word.indexOf('*');
      byte[] bytes = HexFormat.of().parseHex(star < 0 ? word : word.substring(0, star));
      for (int n = star < 0 ? 1 : Integer.parseInt(word.substring(star + 1)); n > 0; n--) {
        out.writeBytes(bytes);
      }
    }
    return out.toByteArray();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      return (Map<String, Object>) Objects.requireNonNull(reader.readJsonValue());
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }

  private static long number(Map<String, Object> vector, String name) {
    return Math.round((Double) Objects.requireNonNull(vector.get(name)));
  }

  private static String text(Map<String, Object> vector, String name) {
    return (String) Objects.requireNonNull(vector.get(name));
  }
}
