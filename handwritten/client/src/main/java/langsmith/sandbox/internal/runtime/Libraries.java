// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the libraries that an application puts on the class path against those that the client
 * works with, so that a wrong one is named when a client is created and not by a {@link
 * LinkageError} in the middle of a command.
 */
public final class Libraries {
  static final String NETTY_IS_MISSING =
      "Netty is not on the class path, or only a part of it: commands and tunnels need"
          + " io.netty:netty-codec-http, netty-handler and netty-handler-proxy, all of one version"
          + " from 4.1.100 on";

  private static final String NETTY_VERSIONS = "META-INF/io.netty.versions.properties";
  private static final String VERSION_KEY = ".version";
  private static final int[] OLDEST_NETTY = {4, 1, 100};
  private static final int[] OLDEST_OKHTTP = {4, 12, 0};

  private Libraries() {}

  /**
   * Checks what the client's class loader finds.
   *
   * @throws IllegalStateException if OkHttp or Netty cannot be used; its message names the versions
   *     and what to change. Netty may be missing, because REST and files work without it
   */
  public static void check() {
    ClassLoader loader = Libraries.class.getClassLoader();
    String problem = okHttpProblem(loader);
    if (problem == null) {
      problem = nettyProblem(nettyVersions(loader));
    }
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
  }

  private static @Nullable String okHttpProblem(@Nullable ClassLoader loader) {
    try {
      Class<?> okHttp = Class.forName("okhttp3.OkHttp", false, loader);
      Class.forName("okhttp3.HttpUrl", false, loader);
      return okHttpProblem(String.valueOf(okHttp.getField("VERSION").get(null)));
    } catch (ClassNotFoundException | LinkageError e) {
      return "OkHttp's classes are not on the class path: with OkHttp 5, Maven needs"
          + " com.squareup.okhttp3:okhttp-jvm as a dependency beside okhttp, which is empty there";
    } catch (ReflectiveOperationException e) {
      return okHttpProblem("older than 4.0");
    }
  }

  static @Nullable String okHttpProblem(String version) {
    return isAtLeast(version, OLDEST_OKHTTP)
        ? null
        : "OkHttp on the class path is " + version + ", but the client needs 4.12.0 or newer";
  }

  /**
   * Returns what is wrong with Netty.
   *
   * @param versions of its jars, by name; empty if it is missing or does not say
   * @return null if nothing is
   */
  static @Nullable String nettyProblem(Map<String, String> versions) {
    for (Map.Entry<String, String> jar : versions.entrySet()) {
      if (!isAtLeast(jar.getValue(), OLDEST_NETTY)) {
        return jar.getKey()
            + " on the class path is "
            + jar.getValue()
            + ", but the client needs Netty 4.1.100 or newer, or any 4.2";
      }
    }
    List<String> lines =
        versions.values().stream().map(Libraries::line).distinct().collect(Collectors.toList());
    return lines.size() <= 1
        ? null
        : "Netty's jars on the class path are of different lines, "
            + versions
            + ": import io.netty:netty-bom, so that all have one version";
  }

  /** Returns the versions of the jars that the client uses, as the jars name them. */
  private static Map<String, String> nettyVersions(@Nullable ClassLoader loader) {
    Map<String, String> versions = new TreeMap<>();
    for (URL url : resources(loader)) {
      Properties properties = new Properties();
      try (InputStream in = url.openStream()) {
        properties.load(in);
      } catch (IOException e) {
        continue; // Unreadable is as good as unnamed.
      }
      for (String key : properties.stringPropertyNames()) {
        if (key.endsWith(VERSION_KEY)) {
          versions.put(
              key.substring(0, key.length() - VERSION_KEY.length()), properties.getProperty(key));
        }
      }
    }
    versions.keySet().removeIf(jar -> !isUsed(jar));
    return versions;
  }

  private static boolean isUsed(String jar) {
    return switch (jar) {
      case "netty-common",
          "netty-buffer",
          "netty-transport",
          "netty-resolver",
          "netty-handler",
          "netty-handler-proxy",
          "netty-codec",
          "netty-codec-base",
          "netty-codec-http" ->
          true;
      default -> false;
    };
  }

  private static List<URL> resources(@Nullable ClassLoader loader) {
    try {
      return new ArrayList<>(
          Collections.list(
              loader == null
                  ? ClassLoader.getSystemResources(NETTY_VERSIONS)
                  : loader.getResources(NETTY_VERSIONS)));
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns the line of a version, such as 4.1. */
  private static String line(String version) {
    int[] numbers = numbers(version);
    return numbers[0] + "." + numbers[1];
  }

  private static boolean isAtLeast(String version, int[] oldest) {
    int[] numbers = numbers(version);
    for (int i = 0; i < oldest.length; i++) {
      if (numbers[i] != oldest[i]) {
        return numbers[i] > oldest[i];
      }
    }
    return true;
  }

  /** Returns the first three numbers of a version; zero for what is none. */
  private static int[] numbers(String version) {
    int[] numbers = new int[3];
    String[] parts = version.split("[.\\-]", -1);
    for (int i = 0; i < numbers.length && i < parts.length; i++) {
      numbers[i] = parts[i].matches("\\d{1,9}") ? Integer.parseInt(parts[i]) : 0;
    }
    return numbers;
  }
}
