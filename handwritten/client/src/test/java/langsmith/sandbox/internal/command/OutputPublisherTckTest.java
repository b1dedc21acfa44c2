// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** Runs the verification of the Reactive Streams specification, which is made of TestNG tests. */
class OutputPublisherTckTest {

  @Test
  void publisher_passesTheVerificationOfReactiveStreams() {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG testng = new TestNG(false);
    testng.setVerbose(0);
    testng.setTestClasses(new Class<?>[] {Verification.class});
    testng.addListener(results);
    testng.run();

    List<String> failures = new ArrayList<>();
    for (ITestResult failed : results.getFailedTests()) {
      failures.add(failed.getName() + ": " + failed.getThrowable());
    }
    assertThat(failures).isEmpty();
    assertThat(results.getPassedTests()).as("rules that were checked").hasSizeGreaterThan(20);
    // What may be skipped are rules about several subscribers, and rules that nobody can check.
    assertThat(results.getSkippedTests())
        .extracting(ITestResult::getName)
        .allMatch(name -> name.startsWith("untested_") || name.startsWith("optional_"));
  }

  /** Run by TestNG. */
  public static final class Verification extends FlowPublisherVerification<OutputChunk> {
    private final ExecutorService executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "tck");
              thread.setDaemon(true);
              return thread;
            });

    /** Makes a verification that waits long enough for a busy machine. */
    public Verification() {
      super(new TestEnvironment(1000, 40, 40), 1000);
    }

    @Override
    public Flow.Publisher<OutputChunk> createFlowPublisher(long elements) {
      Source source = new Source(elements, executor);
      source.feed();
      return publisher(source.buffer);
    }

    @Override
    public Flow.Publisher<OutputChunk> createFailedFlowPublisher() {
      OutputBuffer buffer = new OutputBuffer(() -> {}, () -> {}, 0, 0);
      buffer.claim("another view", () -> {});
      return publisher(buffer);
    }

    private OutputPublisher publisher(OutputBuffer buffer) {
      return new OutputPublisher(buffer, executor, () -> null, thrown -> {});
    }
  }

  /** Fills a buffer with so many chunks, as far as it takes them. */
  private static final class Source {
    private static final Utf8Chunk DATA = Utf8Chunk.wrap(new byte[OutputQueue.HIGH_WATER / 8]);

    final OutputBuffer buffer;
    private final long elements;
    private volatile boolean paused;

    // Guarded by this.
    private long made;

    Source(long elements, ExecutorService executor) {
      this.elements = elements;
      this.buffer =
          new OutputBuffer(
              () -> paused = true,
              () -> {
                paused = false;
                executor.execute(this::feed);
              },
              0,
              0);
    }

    synchronized void feed() {
      while (!paused && made < elements && !buffer.isCutShort()) {
        buffer.add(new OutputChunk(StandardStream.STDOUT, made * DATA.size(), DATA, null));
        made++;
      }
      if (made == elements) {
        buffer.end(() -> {});
      }
    }
  }
}
