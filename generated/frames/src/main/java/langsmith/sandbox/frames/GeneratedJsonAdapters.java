// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of this package, for {@code Moshi.Builder.add()}.
 *
 * <p>Also reads and writes {@code Object} (any JSON value, whole numbers as {@code Long}), {@code
 * OffsetDateTime} and {@code LocalDate}. Safe for use by several threads.
 */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  private static final Map<Type, Function<Moshi, JsonAdapter<?>>> ADAPTERS = new HashMap<>();

  static {
    add1();
    ADAPTERS.put(Object.class, moshi -> new AnyValueAdapter());
    ADAPTERS.put(OffsetDateTime.class, moshi -> FormattedTextAdapter.dateTime());
    ADAPTERS.put(LocalDate.class, moshi -> FormattedTextAdapter.date());
  }

  private static void add1() {
    ADAPTERS.put(ClientFrame.class, ClientFrameJsonAdapter::new);
    ADAPTERS.put(CloseStdinFrame.class, CloseStdinFrameJsonAdapter::new);
    ADAPTERS.put(ErrorFrame.class, ErrorFrameJsonAdapter::new);
    ADAPTERS.put(ExecuteFrame.class, ExecuteFrameJsonAdapter::new);
    ADAPTERS.put(ExitFrame.class, ExitFrameJsonAdapter::new);
    ADAPTERS.put(InputFrame.class, InputFrameJsonAdapter::new);
    ADAPTERS.put(KillFrame.class, KillFrameJsonAdapter::new);
    ADAPTERS.put(ReconnectFrame.class, ReconnectFrameJsonAdapter::new);
    ADAPTERS.put(ResizeFrame.class, ResizeFrameJsonAdapter::new);
    ADAPTERS.put(RunConfig.class, RunConfigJsonAdapter::new);
    ADAPTERS.put(ServerFrame.class, ServerFrameJsonAdapter::new);
    ADAPTERS.put(SshAgentCloseFrame.class, SshAgentCloseFrameJsonAdapter::new);
    ADAPTERS.put(SshAgentDataFrame.class, SshAgentDataFrameJsonAdapter::new);
    ADAPTERS.put(StartedFrame.class, StartedFrameJsonAdapter::new);
    ADAPTERS.put(StderrFrame.class, StderrFrameJsonAdapter::new);
    ADAPTERS.put(StdoutFrame.class, StdoutFrameJsonAdapter::new);
  }

  /** Makes the factory; it holds no state. */
  public GeneratedJsonAdapters() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Function<Moshi, JsonAdapter<?>> adapter = ADAPTERS.get(type);
    return adapter == null || !annotations.isEmpty() ? null : adapter.apply(moshi);
  }
}
