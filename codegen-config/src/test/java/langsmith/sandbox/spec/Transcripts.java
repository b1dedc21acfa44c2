// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The line format of the transcripts, what their frames have to be, and the arithmetic of their
 * offsets.
 */
final class Transcripts {

  private static final Frames FRAMES = new Frames(SpecFiles.asyncApi());
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final Pattern LINE =
      Pattern.compile(
          String.join(
              "|",
              "do: (start|attach) \\{.*\\}",
              "do: (close_stdin|kill|detach|input " + TEXT + "|resize \\d+ \\d+)",
              "wait: \\d+(\\.\\.\\d+)?",
              "open:|fail:",
              "refuse: \\d{3}( retry-after=\\d+)?( message=" + TEXT + ")?( error_id=\\w+)?",
              "(client|client-unwritten|server): \\{.*\\}",
              "server-raw: .+",
              "close: \\d{4}",
              "client-close:( \\d{4})?",
              "elapse: \\d+",
              "expect (started|stdout|stderr) " + TEXT,
              "expect gap (stdout|stderr) \\d+ \\d+",
              "expect input \\d+ (sent|unknown|refused)"));
  private static final Pattern END =
      Pattern.compile(
          "expect (exit -?\\d+|error \\w+|refused \\d{3}|disconnected \\d+ \\d+|killed unknown"
              + "|violation [A-Z]\\d+|detached)");

  private Transcripts() {}

  /** What is wrong with the text of a transcript. */
  static List<String> violations(String text) {
    List<String> violations = new ArrayList<>();
    List<String> lines = text.lines().toList();
    if (!lines.get(0).startsWith("title: ")) {
      violations.add("the first line is the title");
    }
    if (!lines.get(1).matches("clauses:( [A-Z]\\d+)+")) {
      violations.add("the second line names clauses");
    } else {
      List<String> defined = Clauses.defined();
      List.of(lines.get(1).substring(9).split(" ")).stream()
          .filter(clause -> !defined.contains(clause))
          .forEach(clause -> violations.add("no clause " + clause));
    }
    List<String> body =
        lines.stream().skip(2).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    long ends = body.stream().filter(line -> END.matcher(line).matches()).count();
    if (ends != 1) {
      violations.add("one line says how it ends");
    }
    body.stream()
        .filter(line -> !LINE.matcher(line).matches() && !END.matcher(line).matches())
        .forEach(line -> violations.add("not a line: " + line));
    body.forEach(line -> frame(line, violations));
    if (!text.contains("\\ufffd")) {
      new Offsets(violations).play(body);
    }
    return violations;
  }

  private static void frame(String line, List<String> violations) {
    boolean client = line.startsWith("client: ") || line.startsWith("client-unwritten: ");
    if (client || line.startsWith("server: ")) {
      JsonNode frame = SpecFiles.parseJson(line.substring(line.indexOf(' ')));
      String operation = client ? "sendCommandFrame" : "receiveCommandFrame";
      if (FRAMES.types(operation).contains(frame.path("type").asText())) {
        FRAMES.violations(frame).forEach(violation -> violations.add(line + violation));
      } else if (client || FRAMES.knows(frame)) {
        violations.add("sent by the wrong side: " + line);
      }
    } else if (line.startsWith("server-raw: ")) {
      try {
        JsonNode frame = SpecFiles.parseJson(line.substring(12));
        if (!FRAMES.knows(frame) || FRAMES.violations(frame).isEmpty()) {
          violations.add("does not break the protocol: " + line);
        }
      } catch (UncheckedIOException e) {
        // Not JSON: that is what it is for.
      }
    }
  }

  /** Follows clauses O1, O2 and O4 in the simplest way, without replaced bytes. */
  private static final class Offsets {

    private final List<String> violations;
    private final Map<String, Long> next = new HashMap<>(Map.of("stdout", 0L, "stderr", 0L));
    private final List<String> seen = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Offsets(List<String> violations) {
      this.violations = violations;
    }

    void play(List<String> body) {
      body.forEach(this::line);
      List<String> joined = joined(seen);
      if (!body.contains("expect violation O2")
          && !body.contains("expect violation S4")
          && !joined.equals(joined(expected))) {
        violations.add("served " + joined + " but expected " + joined(expected));
      }
    }

    private void line(String line) {
      if (line.startsWith("do: attach ") || line.startsWith("client: {\"type\":\"reconnect\"")) {
        JsonNode frame = SpecFiles.parseJson(line.substring(line.indexOf('{')));
        for (String stream : List.of("stdout", "stderr")) {
          long offset = frame.path(stream + "_offset").asLong();
          if (line.startsWith("do:")) {
            next.put(stream, offset);
          } else if (offset != next.get(stream)) {
            violations.add("asks for " + offset + ", wants " + next.get(stream) + ": " + line);
          }
        }
      } else if (line.matches("server: \\{\"type\":\"std(out|err)\".*")) {
        piece(SpecFiles.parseJson(line.substring(8)));
      } else if (line.matches("expect (stdout|stderr|gap) .*")) {
        String[] words = line.split(" ", 3);
        expected.add(
            words[1].equals("gap")
                ? "gap " + words[2]
                : words[1] + " " + SpecFiles.parseJson(words[2]).asText());
      }
    }

    private void piece(JsonNode frame) {
      String stream = frame.get("type").asText();
      byte[] bytes = frame.get("data").asText().getBytes(StandardCharsets.UTF_8);
      long wanted = next.get(stream);
      long from = frame.path("offset").asLong(wanted);
      if (from > wanted) {
        seen.add("gap " + stream + " " + wanted + " " + from);
      }
      int old = (int) Math.max(0, Math.min(bytes.length, wanted - from));
      if (old < bytes.length) {
        String text = new String(bytes, old, bytes.length - old, StandardCharsets.UTF_8);
        seen.add(stream + " " + text);
      }
      next.put(stream, Math.max(wanted, from + bytes.length));
    }

    /** Neighbouring pieces of one stream are one. */
    private static List<String> joined(List<String> events) {
      List<String> joined = new ArrayList<>();
      for (String event : events) {
        int last = joined.size() - 1;
        String word = event.substring(0, event.indexOf(' ') + 1);
        if (last >= 0 && !word.equals("gap ") && joined.get(last).startsWith(word)) {
          joined.set(last, joined.get(last) + event.substring(word.length()));
        } else {
          joined.add(event);
        }
      }
      return joined;
    }
  }
}
