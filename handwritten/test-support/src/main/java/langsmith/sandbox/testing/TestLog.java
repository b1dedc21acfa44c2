// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log of this JVM: all records go to a file in the directory of the system property {@code
 * test.logs}, and the last {@value #MAX_RECORDS} records of the running test are also kept in
 * memory.
 */
public final class TestLog extends Handler {
  private static final int MAX_RECORDS = 300;
  private static final OneLineFormat FORMAT = new OneLineFormat();
  private static final TestLog INSTANCE = new TestLog();

  private final Deque<LogRecord> records = new ArrayDeque<>();
  private int dropped;

  private TestLog() {}

  /** Returns the log; replaces the handlers of the root logger at the first call. */
  public static TestLog instance() {
    return INSTANCE;
  }

  static {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(INSTANCE);
    root.addHandler(file());
  }

  private static Handler file() {
    Path directory = Path.of(System.getProperty("test.logs", "target/test-logs"));
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve("jvm-" + ProcessHandle.current().pid() + ".log");
      FileHandler handler = new FileHandler(file.toString());
      handler.setFormatter(FORMAT);
      return handler;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Discards the records of earlier tests. */
  public synchronized void clear() {
    records.clear();
    dropped = 0;
  }

  /**
   * Returns the records since {@link #clear}, one per line, oldest first, with the stack traces of
   * causes.
   */
  public synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (dropped > 0) {
      lines.add("(" + dropped + " earlier records are in the file only)");
    }
    records.forEach(record -> lines.add(FORMAT.format(record).stripTrailing()));
    return lines;
  }

  @Override
  public synchronized void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    if (records.size() == MAX_RECORDS) {
      records.removeFirst();
      dropped++;
    }
    records.addLast(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
