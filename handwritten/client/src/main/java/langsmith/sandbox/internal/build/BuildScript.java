// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import java.util.Map;
import langsmith.sandbox.internal.check.ShellWords;
import org.jspecify.annotations.Nullable;

/**
 * The commands that build an image in a sandbox and load it into its Docker. BuildKit runs only for
 * this build, and all data is on disk, because {@code /tmp} may be memory.
 */
final class BuildScript {
  /** The directory of the build; a builder builds once. */
  private static final String DIRECTORY = "/var/lib/langsmith-build";

  static final String CONTEXT = DIRECTORY + "/context";

  /** The exit code if a program is missing, as in shells. */
  static final int TOOL_MISSING = 127;

  private static final int PATIENCE_SECONDS = 30;

  private BuildScript() {}

  /**
   * Returns the commands for bash, to be run in the root directory.
   *
   * @param dockerfile relative to the context
   * @param image the name of the image
   */
  static String of(
      String dockerfile, @Nullable String target, Map<String, String> arguments, String image) {
    int slash = dockerfile.lastIndexOf('/');
    String directory = slash < 0 ? "" : "/" + dockerfile.substring(0, slash);
    StringBuilder build =
        new StringBuilder("buildctl --addr \"$socket\" build --progress=plain")
            .append(" --frontend dockerfile.v0")
            .append(" --local context=\"$work/context\"")
            .append(" --local dockerfile=\"$work/context\"")
            .append(ShellWords.quote(directory))
            .append(" --opt filename=")
            .append(ShellWords.quote(dockerfile.substring(slash + 1)));
    if (target != null) {
      build.append(" --opt ").append(ShellWords.quote("target=" + target));
    }
    arguments.forEach(
        (name, value) ->
            build.append(" --opt ").append(ShellWords.quote("build-arg:" + name + "=" + value)));
    build
        .append(" --output ")
        .append(ShellWords.quote("type=docker,name=" + image))
        .append(" | docker load");
    return String.join(
        "\n",
        "set -eu -o pipefail",
        "for tool in buildkitd buildctl docker; do",
        "  if ! command -v \"$tool\" > /dev/null; then",
        "    echo \"the builder has no $tool\" >&2",
        "    exit " + TOOL_MISSING,
        "  fi",
        "done",
        "work=${PWD%/}" + DIRECTORY,
        "mkdir -p \"$work/buildkit\"",
        "cd \"$work\"",
        // Short, because the path of a socket has at most 104 bytes; buildctl wants it absolute.
        "socket=unix:///proc/self/cwd/buildkitd.sock",
        "buildkitd --addr \"$socket\" --root \"$work/buildkit\" --oci-worker=true"
            + " --oci-worker-snapshotter=native --oci-worker-binary=buildkit-runc"
            + " --containerd-worker=false > \"$work/buildkitd.log\" 2>&1 &",
        "daemon=$!",
        "trap 'kill $daemon 2> /dev/null || true; wait $daemon 2> /dev/null || true;"
            + " rm -rf \"$work/buildkit\"' EXIT",
        "await() {",
        "  for i in $(seq " + PATIENCE_SECONDS + "); do",
        "    if \"${@:2}\" > /dev/null 2>&1; then return 0; fi",
        "    sleep 1",
        "  done",
        "  echo \"$1 did not answer within " + PATIENCE_SECONDS + " seconds\" >&2",
        "  return 1",
        "}",
        "await BuildKit buildctl --addr \"$socket\" debug workers"
            + " || { cat \"$work/buildkitd.log\" >&2; exit 1; }",
        "await Docker docker info",
        build.toString());
  }
}
