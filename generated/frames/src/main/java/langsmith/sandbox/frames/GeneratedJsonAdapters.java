// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of this package, for {@code Moshi.Builder.add()}.
 *
 * <p>Also reads and writes {@code Object} (any JSON value, whole numbers as {@code Long}), {@code
 * OffsetDateTime} and {@code LocalDate}. Safe for use by several threads.
 *
 * <p>Models and adapters are loaded when they are first asked for: their names are looked up, and
 * classes only where a shrinker has changed the names.
 */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  private static final String PACKAGE = "langsmith.sandbox.frames.";

  /** Makes the factory; it holds no state. */
  public GeneratedJsonAdapters() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    Object adapter = special(type, moshi);
    if (adapter == null && isOfThisLoader(type)) {
      String name = type.getTypeName();
      if (name.startsWith(PACKAGE)) {
        adapter = named(name.substring(PACKAGE.length()).replace('$', '.'), moshi);
      }
      if (adapter == null) {
        adapter = named(nameOf(type), moshi);
      }
    }
    return (JsonAdapter<?>) adapter;
  }

  private static boolean isOfThisLoader(Type type) {
    return type instanceof Class
        && ((Class<?>) type).getClassLoader() == GeneratedJsonAdapters.class.getClassLoader();
  }

  // Objects, as the verifier would load each class that a method returns as an adapter.

  private static @Nullable Object special(Type type, Moshi moshi) {
    if (type == Object.class) {
      return new AnyValueAdapter();
    }
    if (type == OffsetDateTime.class) {
      return FormattedTextAdapter.dateTime();
    }
    if (type == LocalDate.class) {
      return FormattedTextAdapter.date();
    }
    return null;
  }

  private static @Nullable Object named(String name, Moshi moshi) {
    Object adapter = named1(name, moshi);
    return adapter;
  }

  /** Returns the name in the source of what a shrinker has renamed; empty if it is no model. */
  private static String nameOf(Type type) {
    String name = nameOf1(type);
    return name;
  }

  private static @Nullable Object named1(String name, Moshi moshi) {
    switch (name) {
      case "ClientFrame":
        return new ClientFrameJsonAdapter(moshi);
      case "CloseStdinFrame":
        return new CloseStdinFrameJsonAdapter(moshi);
      case "ErrorFrame":
        return new ErrorFrameJsonAdapter(moshi);
      case "ExecuteFrame":
        return new ExecuteFrameJsonAdapter(moshi);
      case "ExitFrame":
        return new ExitFrameJsonAdapter(moshi);
      case "InputFrame":
        return new InputFrameJsonAdapter(moshi);
      case "KillFrame":
        return new KillFrameJsonAdapter(moshi);
      case "ReconnectFrame":
        return new ReconnectFrameJsonAdapter(moshi);
      case "ResizeFrame":
        return new ResizeFrameJsonAdapter(moshi);
      case "RunConfig":
        return new RunConfigJsonAdapter(moshi);
      case "ServerFrame":
        return new ServerFrameJsonAdapter(moshi);
      case "SshAgentCloseFrame":
        return new SshAgentCloseFrameJsonAdapter(moshi);
      case "SshAgentDataFrame":
        return new SshAgentDataFrameJsonAdapter(moshi);
      case "StartedFrame":
        return new StartedFrameJsonAdapter(moshi);
      case "StderrFrame":
        return new StderrFrameJsonAdapter(moshi);
      case "StdoutFrame":
        return new StdoutFrameJsonAdapter(moshi);
      default:
        return null;
    }
  }

  private static String nameOf1(Type type) {
    if (type == ClientFrame.class) {
      return "ClientFrame";
    }
    if (type == CloseStdinFrame.class) {
      return "CloseStdinFrame";
    }
    if (type == ErrorFrame.class) {
      return "ErrorFrame";
    }
    if (type == ExecuteFrame.class) {
      return "ExecuteFrame";
    }
    if (type == ExitFrame.class) {
      return "ExitFrame";
    }
    if (type == InputFrame.class) {
      return "InputFrame";
    }
    if (type == KillFrame.class) {
      return "KillFrame";
    }
    if (type == ReconnectFrame.class) {
      return "ReconnectFrame";
    }
    if (type == ResizeFrame.class) {
      return "ResizeFrame";
    }
    if (type == RunConfig.class) {
      return "RunConfig";
    }
    if (type == ServerFrame.class) {
      return "ServerFrame";
    }
    if (type == SshAgentCloseFrame.class) {
      return "SshAgentCloseFrame";
    }
    if (type == SshAgentDataFrame.class) {
      return "SshAgentDataFrame";
    }
    if (type == StartedFrame.class) {
      return "StartedFrame";
    }
    if (type == StderrFrame.class) {
      return "StderrFrame";
    }
    if (type == StdoutFrame.class) {
      return "StdoutFrame";
    }
    return "";
  }
}
