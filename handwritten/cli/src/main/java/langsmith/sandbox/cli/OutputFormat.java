// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import picocli.CommandLine.Option;

/**
 * How resources are shown. A program reads JSON or names, of which neither changes with a table.
 */
final class OutputFormat {
  enum Form {
    TABLE,
    JSON,
    NAME
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      description = "How to show it: table, json or name. Default: ${DEFAULT-VALUE}",
      defaultValue = "table")
  private Form form = Form.TABLE;

  /** Prints a list; as JSON, an array. */
  void list(Printer printer, List<String> headers, List<Row> rows) {
    switch (form) {
      case JSON -> printer.line(json(rows.stream().map(Row::members).toList()));
      case NAME -> rows.forEach(row -> printer.line(row.name()));
      case TABLE -> {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headers);
        rows.forEach(row -> lines.add(row.cells()));
        aligned(printer, lines);
      }
    }
  }

  /** Prints one resource; as a table, a line for each member. */
  void one(Printer printer, Row row) {
    switch (form) {
      case JSON -> printer.line(json(row.members()));
      case NAME -> printer.line(row.name());
      case TABLE -> {
        List<List<String>> lines = new ArrayList<>();
        for (Map.Entry<String, Object> member : row.members().entrySet()) {
          lines.add(List.of(member.getKey(), member.getValue().toString()));
        }
        aligned(printer, lines);
      }
    }
  }

  private static void aligned(Printer printer, List<List<String>> lines) {
    int columns = lines.isEmpty() ? 0 : lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = line.get(i);
        text.append(cell);
        if (i < columns - 1) {
          text.append(" ".repeat(widths[i] - length(cell) + 2));
        }
      }
      printer.line(text);
    }
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String json(Object value) {
    Buffer text = new Buffer();
    try (JsonWriter writer = JsonWriter.of(text)) {
      writer.setIndent("  ");
      writer.jsonValue(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.readUtf8();
  }
}
