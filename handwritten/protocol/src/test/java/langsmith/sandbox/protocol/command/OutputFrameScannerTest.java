// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scanner takes means what the generated adapter says; the usual frames are taken. */
class OutputFrameScannerTest {
  private static final int SAMPLES = 20_000;

  private final FrameDecoder decoder = new FrameDecoder();

  @Test
  void frameWithOffset_isTaken() {
    assertThat(scan("{\"type\":\"stdout\",\"data\":\"h\u00e9llo\\n\",\"offset\":12}"))
        .isEqualTo(Frames.stdout(12, "h\u00e9llo\n"));
  }

  @Test
  void frameWithoutOffset_isTaken() {
    assertThat(scan("{\"data\":\"\",\"type\":\"stderr\"}"))
        .isEqualTo(
            new ServerMessage.Output(
                StandardStream.STDERR, OptionalLong.empty(), Utf8Chunk.of("")));
  }

  @Test
  void everyEscape_isTaken() {
    assertThat(scan("{\"type\":\"stdout\",\"data\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20AC\"}"))
        .isEqualTo(Frames.stdout("\"\\/\b\f\n\r\t\u00e9\u20ac"));
  }

  @Test
  void escapedSurrogates_arePairedOrReplaced() {
    assertThat(scan("{\"type\":\"stdout\",\"data\":\"\\ud83d\\ude00\"}"))
        .isEqualTo(Frames.stdout("\ud83d\ude00"));
    assertThat(scan("{\"type\":\"stdout\",\"data\":\"\\ud83d\\ud83d\\ude00\\ude00\\ud83dx\"}"))
        .isEqualTo(Frames.stdout("\ufffd\ud83d\ude00\ufffd\ufffdx"));
  }

  @Test
  void specialByteAtEveryPlaceOfAWord_isSeen() {
    for (String special : List.of("\\n", "\\u0041", "\u00e9", "\u20ac", "\ud83d\ude00", "\u0000")) {
      for (int before = 0; before < 20; before++) {
        for (int after = 0; after < 20; after++) {
          String text = "!".repeat(before) + special + "#]".repeat(after);
          byte[] frame = bytes("{\"type\":\"stdout\",\"data\":\"" + text + "\"}");
          assertThat(scan(frame, 0, frame.length))
              .isNotNull()
              .isEqualTo(decoder.decodeGenerated(frame, 0, frame.length));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "gr\u00f6\u00dfe \u20ac \ud83d\ude00",
        "a\ufffdb",
        "\ufffd\ufffd",
        "\ufffc\ufffe\uffff",
        "\\ufffd",
        "\\ud83dx",
        "x\\ude00",
        "12345678\ufffd12345678"
      })
  void replacements_areCountedLikeThoseOfTheText(String text) {
    byte[] frame = bytes("{\"type\":\"stdout\",\"data\":\"" + text + "\"}");
    Utf8Chunk data = Objects.requireNonNull(scan(frame, 0, frame.length)).data();

    assertThat(data.replacements(data.size()))
        .isEqualTo(data.text().chars().filter(c -> c == '\ufffd').count());
    assertThat(data.from(1).replacements(data.size() - 1))
        .isEqualTo(Utf8Chunk.wrap(data.from(1).toByteArray()).replacements(data.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"type\":\"stdout\"}",
        "{\"data\":\"x\"}",
        "{\"type\":\"exit\",\"exit_code\":0}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"at\":1}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"data\":\"y\"}",
        "{\"type\":\"stdout\",\"type\":\"stdout\",\"data\":\"x\"}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":1,\"offset\":1}",
        "{\"type\":\"stdout\",\"data\":null}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":null}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":-1}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":01}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":1.0}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":1e3}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":9223372036854775806}",
        "{\"type\":\"std\\u006fut\",\"data\":\"x\"}",
        "{\"\\u0074ype\":\"stdout\",\"data\":\"x\"}",
        "{\"type\":\"stdout\",\"data\":\"\\x\"}",
        "{\"type\":\"stdout\",\"data\":\"\\u12g4\"}",
        "{\"type\":\"stdout\",\"data\":\"\\ud83d\\u12g4\"}",
        "{\"type\":\"stdout\",\"data\":\"x\",}",
        "{\"type\":\"stdout\",\"data\":\"x\"}}",
        "{\"type\":\"stdout\" \"data\":\"x\"}",
        "[\"type\",\"stdout\",\"data\",\"x\"]",
      })
  void anythingElse_isLeftToTheGeneratedAdapter(String text) {
    assertThat(scan(text)).isNull();
  }

  @Test
  void longestOffset_isNotCutShort() {
    assertThat(scan("{\"type\":\"stdout\",\"data\":\"x\",\"offset\":999999999999999999}"))
        .isEqualTo(Frames.stdout(999_999_999_999_999_999L, "x"));
    byte[] frame = bytes("{\"type\":\"stdout\",\"data\":\"x\",\"offset\":9223372036854775806}");
    assertThat(decoder.decode(frame, 0, frame.length))
        .isEqualTo(Frames.stdout(9_223_372_036_854_775_806L, "x"));
  }

  @Test
  void everyForm_isTakenForWhatItSays() {
    FrameTexts texts = new FrameTexts(1);
    for (int n = 0; n < SAMPLES; n++) {
      FrameTexts.Sample sample = texts.next();
      byte[] frame = sample.frame().toByteArray();
      ServerMessage scanned = scan(frame, 0, frame.length);
      ServerMessage generated = decoder.decodeGenerated(frame, 0, frame.length);
      if (!sample.meaning().equals(scanned) || !sample.meaning().equals(generated)) {
        assertThat(scanned).as(() -> shown(frame)).isEqualTo(sample.meaning());
        assertThat(generated).as(() -> shown(frame)).isEqualTo(sample.meaning());
      }
    }
  }

  @Test
  void damagedFrame_isTakenOnlyForWhatTheGeneratedAdapterSays() {
    FrameTexts texts = new FrameTexts(2);
    int taken = 0;
    for (int n = 0; n < SAMPLES; n++) {
      taken += compare(texts.damaged(texts.next().frame().toByteArray()));
    }
    assertThat(taken).as("damaged frames that still were valid").isBetween(SAMPLES / 20, SAMPLES);
  }

  @Test
  void goldenFrames_areTakenOnlyForWhatTheGeneratedAdapterSays() {
    FrameTexts texts = new FrameTexts(3);
    int taken = 0;
    for (String type : List.of("stdout", "stderr", "raw", "unknown", "started", "exit", "error")) {
      for (Vectors.Frame golden : Vectors.frames(type)) {
        byte[] frame = golden.message().toByteArray();
        taken += compare(frame);
        for (int length = 0; length < frame.length; length++) {
          compare(Arrays.copyOf(frame, length));
        }
        for (int n = 0; n < 100; n++) {
          compare(texts.damaged(frame));
        }
      }
    }
    assertThat(taken).isGreaterThan(5);
  }

  @Test
  void bytesAroundTheFrame_playNoPart() {
    FrameTexts texts = new FrameTexts(4);
    for (int n = 0; n < 100; n++) {
      byte[] frame = texts.next().frame().toByteArray();
      for (String around : List.of("\"}", "0", "\\u0041")) {
        byte[] shell = bytes(around);
        byte[] all = new byte[frame.length + 2 * shell.length];
        System.arraycopy(shell, 0, all, 0, shell.length);
        System.arraycopy(frame, 0, all, shell.length, frame.length);
        System.arraycopy(shell, 0, all, shell.length + frame.length, shell.length);
        for (int to = 0; to <= frame.length; to += to < frame.length - 12 ? 7 : 1) {
          assertThat(scan(all, shell.length, shell.length + to))
              .isEqualTo(scan(Arrays.copyOf(frame, to), 0, to));
        }
      }
    }
  }

  /** Compares both decoders; says 1 if the scanner took the frame, otherwise 0. */
  private int compare(byte[] frame) {
    ServerMessage scanned = scan(frame, 0, frame.length);
    if (scanned == null) {
      return 0;
    }
    ServerMessage generated = decoder.decodeGenerated(frame, 0, frame.length);
    if (!scanned.equals(generated)) {
      assertThat(scanned).as(() -> shown(frame)).isEqualTo(generated);
    }
    return 1;
  }

  private static ServerMessage.@Nullable Output scan(String text) {
    byte[] frame = bytes(text);
    return scan(frame, 0, frame.length);
  }

  /** With a scratch array that is no longer than it must be, and full of what a frame may hold. */
  private static ServerMessage.@Nullable Output scan(byte[] utf8, int from, int to) {
    byte[] scratch = new byte[to - from];
    Arrays.fill(scratch, (byte) '"');
    return OutputFrameScanner.scan(utf8, from, to, scratch);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String shown(byte[] frame) {
    return new String(frame, StandardCharsets.ISO_8859_1);
  }
}
