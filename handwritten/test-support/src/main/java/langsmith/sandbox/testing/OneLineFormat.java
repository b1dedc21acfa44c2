// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Time, level, logger and message on one line, and a stack trace below it if there is one. */
final class OneLineFormat extends Formatter {
  @Override
  public String format(LogRecord record) {
    LocalTime time = LocalTime.ofInstant(record.getInstant(), ZoneId.systemDefault());
    String line =
        "%s %s %s - %s%n"
            .formatted(time, record.getLevel(), record.getLoggerName(), formatMessage(record));
    Throwable thrown = record.getThrown();
    return thrown == null ? line : line + stackTrace(thrown);
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
