// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import langsmith.sandbox.protocol.StandardStream;
import okio.ByteString;

/** Makes frames of output in every form that JSON allows for what they say. */
final class FrameTexts {
  private static final String NAMED = "\"\\/\b\f\n\r\t";
  private static final String LETTERS = "\"\\/bfnrt";

  /** First and last of every length in UTF-8, and both sides of the surrogates. */
  private static final int[] TELLING = {
    0x00, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000,
    0x10FFFF
  };

  private final Random random;

  FrameTexts(long seed) {
    this.random = new Random(seed);
  }

  /** A frame and what it says. */
  record Sample(ByteString frame, ServerMessage.Output meaning) {}

  Sample next() {
    StandardStream stream = random.nextBoolean() ? StandardStream.STDOUT : StandardStream.STDERR;
    StringBuilder data = new StringBuilder();
    StringBuilder json = new StringBuilder();
    text(data, json);
    OptionalLong offset = OptionalLong.empty();
    List<String> members = new ArrayList<>();
    members.add(member("type", stream == StandardStream.STDOUT ? "\"stdout\"" : "\"stderr\""));
    members.add(member("data", "\"" + json + "\""));
    if (random.nextInt(4) > 0) {
      offset = OptionalLong.of(random.nextLong() >>> (6 + random.nextInt(58)));
      members.add(member("offset", Long.toString(offset.getAsLong())));
    }
    Collections.shuffle(members, random);
    String frame = space() + "{" + String.join(",", members) + "}" + space();
    return new Sample(
        ByteString.encodeUtf8(frame),
        new ServerMessage.Output(stream, offset, Utf8Chunk.of(data.toString())));
  }

  /** Changes, takes away or doubles some bytes of a frame. */
  byte[] damaged(byte[] frame) {
    byte[] damaged = frame.clone();
    for (int n = random.nextInt(3); n >= 0 && damaged.length > 0; n--) {
      int at = random.nextInt(damaged.length);
      int end = Math.min(damaged.length, at + 1 + random.nextInt(4));
      switch (random.nextInt(5)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] = (byte) "\"\\{},:u0 \n'".charAt(random.nextInt(11));
        case 2 -> damaged = joined(damaged, at, end, damaged.length);
        case 3 -> damaged = joined(damaged, end, at, damaged.length);
        default -> damaged = joined(damaged, at, 0, 0);
      }
    }
    return damaged;
  }

  private static byte[] joined(byte[] bytes, int headTo, int tailFrom, int tailTo) {
    byte[] joined = new byte[headTo + tailTo - tailFrom];
    System.arraycopy(bytes, 0, joined, 0, headTo);
    System.arraycopy(bytes, tailFrom, joined, headTo, tailTo - tailFrom);
    return joined;
  }

  private void text(StringBuilder data, StringBuilder json) {
    int escapes = random.nextInt(3) * random.nextInt(30);
    boolean ascii = random.nextBoolean();
    for (int n = random.nextInt(random.nextInt(10) == 0 ? 300 : 20); n > 0; n--) {
      int c = ascii ? random.nextInt(0x80) : codePoint();
      data.appendCodePoint(c);
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      int name = NAMED.indexOf(c);
      if (!surrogate && c != '"' && c != '\\' && random.nextInt(100) >= escapes) {
        json.appendCodePoint(c);
      } else if (name >= 0 && random.nextBoolean()) {
        json.append('\\').append(LETTERS.charAt(name));
      } else {
        for (char unit : Character.toChars(c)) {
          String hex = String.format(Locale.ROOT, "\\u%04x", (int) unit);
          json.append(
              random.nextBoolean() ? hex : "\\u" + hex.substring(2).toUpperCase(Locale.ROOT));
        }
      }
    }
  }

  private int codePoint() {
    return switch (random.nextInt(5)) {
      case 0 -> TELLING[random.nextInt(TELLING.length)];
      case 1 -> Character.MIN_SURROGATE + random.nextInt(0x800);
      case 2 -> random.nextInt(Character.MAX_CODE_POINT + 1);
      case 3 -> random.nextInt(0x800);
      default -> random.nextInt(0x80);
    };
  }

  private String member(String name, String value) {
    return space() + "\"" + name + "\"" + space() + ":" + space() + value + space();
  }

  private String space() {
    return random.nextInt(8) > 0 ? "" : " \n\r\t".substring(random.nextInt(4));
  }
}
