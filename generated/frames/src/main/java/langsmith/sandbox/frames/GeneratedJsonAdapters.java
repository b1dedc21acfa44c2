// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adapters of this package; add it to a {@link Moshi.Builder}. */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty() || !(type instanceof Class)) {
      return null;
    }

    if (type == ClientFrame.class) {
      return new ClientFrameJsonAdapter(moshi);
    }

    if (type == CloseStdinFrame.class) {
      return new CloseStdinFrameJsonAdapter(moshi);
    }

    if (type == ErrorFrame.class) {
      return new ErrorFrameJsonAdapter(moshi);
    }

    if (type == ExecuteFrame.class) {
      return new ExecuteFrameJsonAdapter(moshi);
    }

    if (type == ExitFrame.class) {
      return new ExitFrameJsonAdapter(moshi);
    }

    if (type == InputFrame.class) {
      return new InputFrameJsonAdapter(moshi);
    }

    if (type == KillFrame.class) {
      return new KillFrameJsonAdapter(moshi);
    }

    if (type == ReconnectFrame.class) {
      return new ReconnectFrameJsonAdapter(moshi);
    }

    if (type == ResizeFrame.class) {
      return new ResizeFrameJsonAdapter(moshi);
    }

    if (type == RunConfig.class) {
      return new RunConfigJsonAdapter(moshi);
    }

    if (type == ServerFrame.class) {
      return new ServerFrameJsonAdapter(moshi);
    }

    if (type == SshAgentCloseFrame.class) {
      return new SshAgentCloseFrameJsonAdapter(moshi);
    }

    if (type == SshAgentDataFrame.class) {
      return new SshAgentDataFrameJsonAdapter(moshi);
    }

    if (type == StartedFrame.class) {
      return new StartedFrameJsonAdapter(moshi);
    }

    if (type == StderrFrame.class) {
      return new StderrFrameJsonAdapter(moshi);
    }

    if (type == StdoutFrame.class) {
      return new StdoutFrameJsonAdapter(moshi);
    }

    if (type == Object.class) {
      return new AnyJsonAdapter();
    }
    if (type == java.time.OffsetDateTime.class) {
      return new OffsetDateTimeJsonAdapter();
    }
    return null;
  }
}
