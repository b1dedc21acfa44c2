// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Decodes one frame without a network; prints time and allocation per frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
  @Param({"4096", "65536"})
  private int size;

  @Param({"BYTES", "TEXT", "GENERATED"})
  private String path = "";

  private FramePath way = FramePath.DISCARD;
  private ByteBuf frame = Unpooled.EMPTY_BUFFER;

  /** Runs it with the allocation profiler. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(DecodeBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  /** Makes the frame. */
  @Setup
  public void setUp() {
    way = FramePath.valueOf(path);
    byte[] bytes = OutputFrames.stdout(size);
    frame = Unpooled.directBuffer(bytes.length).writeBytes(bytes);
  }

  /** Decodes it. */
  @Benchmark
  public int decode() {
    return way.accept(frame);
  }
}
