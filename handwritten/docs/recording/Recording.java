// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws screens of a terminal as one SVG that plays them. Argument: a directory with a file for
 * each screen, named by its time in milliseconds; its first line has the cursor's column and row,
 * the rest is what {@code tmux capture-pane -e -p} prints. Longer pauses are shown shorter.
 */
class Recording {
  private static final double COLUMN = 8.4;
  private static final int ROW = 18;
  private static final int MARGIN = 14;
  private static final int COLUMNS = 92;
  private static final int ROWS = 24;
  private static final int LONGEST_PAUSE_MILLIS = 1200;
  private static final int LAST_SCREEN_MILLIS = 4000;
  private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;]*)m");
  private static final String[] COLOURS = {
    "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#e6edf3"
  };

  /** Lines by their SVG, so that each is drawn once. */
  private final Map<String, String> lines = new LinkedHashMap<>();

  private final StringBuilder screens = new StringBuilder();

  public static void main(String[] arguments) throws IOException {
    List<Path> frames;
    try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
      frames = all.sorted().toList();
    }
    System.out.print(new Recording().draw(frames));
  }

  private String draw(List<Path> frames) throws IOException {
    long[] times = new long[frames.size()];
    for (int i = 1; i < times.length; i++) {
      long pause = time(frames.get(i)) - time(frames.get(i - 1));
      times[i] = times[i - 1] + Math.min(pause, LONGEST_PAUSE_MILLIS);
    }
    long total = times[times.length - 1] + LAST_SCREEN_MILLIS;
    StringBuilder steps = new StringBuilder();
    int height = ROWS * ROW + 2 * MARGIN;
    for (int i = 0; i < frames.size(); i++) {
      screen(Files.readAllLines(frames.get(i)), i * height);
      steps.append(
          String.format(
              Locale.ROOT,
              "%.3f%%{transform:translateY(%dpx)}",
              100.0 * times[i] / total,
              -i * height));
    }
    double width = COLUMNS * COLUMN + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\""
                + " role=\"img\"><title>A session of lsbx in a terminal</title>%n",
            width,
            height,
            width));
    svg.append(
        "<style>text{font:14px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
            + "fill:#e6edf3;white-space:pre}.b{font-weight:bold}\n#s{animation:s ");
    svg.append(total).append("ms step-end infinite}@keyframes s{").append(steps);
    svg.append("}</style>\n<defs>\n");
    lines.forEach((line, id) -> svg.append("<g id=\"").append(id).append("\">" + line + "</g>\n"));
    svg.append("</defs>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#0d1117\"/>\n");
    return svg.append("<g id=\"s\">\n").append(screens).append("</g>\n</svg>\n").toString();
  }

  private static long time(Path frame) {
    return Long.parseLong(frame.getFileName().toString());
  }

  private void screen(List<String> frame, int top) {
    String[] cursor = frame.get(0).split(" ", -1);
    screens.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#6e7681\"/>",
            MARGIN + Integer.parseInt(cursor[0]) * COLUMN,
            top + MARGIN + Integer.parseInt(cursor[1]) * ROW,
            COLUMN,
            ROW));
    for (int row = 0; row + 1 < frame.size(); row++) {
      String line = line(frame.get(row + 1));
      if (!line.isEmpty()) {
        String id = lines.computeIfAbsent(line, unknown -> "l" + lines.size());
        screens.append("<use href=\"#").append(id).append("\" y=\"");
        screens.append(top + MARGIN + row * ROW).append("\"/>");
      }
    }
    screens.append('\n');
  }

  /** Returns a line as text elements, one for each style, at their columns. */
  private static String line(String text) {
    StringBuilder drawn = new StringBuilder();
    List<String> style = new ArrayList<>();
    Matcher matcher = STYLE.matcher(text);
    int from = 0;
    int column = 0;
    while (true) {
      boolean found = matcher.find();
      String run = text.substring(from, found ? matcher.start() : text.length());
      if (!run.isBlank()) {
        int blanks = run.length() - run.stripLeading().length();
        drawn.append(run(run.strip(), column + blanks, style));
      }
      column += run.length();
      if (!found) {
        return drawn.toString();
      }
      from = matcher.end();
      for (String code : matcher.group(1).split(";", -1)) {
        if (code.isEmpty() || code.equals("0")) {
          style.clear();
        } else {
          style.add(code);
        }
      }
    }
  }

  private static String run(String text, int column, List<String> style) {
    String fill = "";
    for (String code : style) {
      if (code.matches("[39][0-7]")) {
        fill = " fill=\"" + COLOURS[code.charAt(1) - '0'] + "\"";
      }
    }
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"13\" textLength=\"%.1f\"%s%s>%s</text>",
        MARGIN + column * COLUMN,
        text.length() * COLUMN,
        style.contains("1") ? " class=\"b\"" : "",
        fill,
        text.replace("&", "&amp;").replace("<", "&lt;"));
  }
}
