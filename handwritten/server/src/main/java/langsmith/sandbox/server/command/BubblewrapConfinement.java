// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import langsmith.sandbox.server.files.BoxPaths;

/**
 * Plans commands in bubblewrap, where paths are those of the box, and the box itself checks them.
 */
final class BubblewrapConfinement extends Confinement {
  BubblewrapConfinement(CommandHostOptions options) {
    super(options);
  }

  @Override
  String directoryOf(RequestedCommand spec, CommandDefaults defaults)
      throws RejectedFrameException {
    String asked = spec.directory() == null ? "" : spec.directory();
    String absolute = asked.startsWith("/") ? asked : home() + "/" + asked;
    try {
      BoxPaths.check(absolute);
    } catch (BoxPaths.RefusedException e) {
      throw noDirectory(spec);
    }
    return absolute;
  }

  @Override
  String home() {
    return "/" + options().root().relativize(options().home());
  }

  @Override
  String temporary() {
    return "/tmp";
  }
}
