// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/**
 * Plans commands in bubblewrap, where paths are those of the box, and the box itself checks them.
 */
final class BubblewrapConfinement extends Confinement {
  BubblewrapConfinement(CommandHostOptions options) {
    super(options);
  }

  @Override
  String directoryOf(RequestedCommand spec, CommandDefaults defaults) {
    String asked = spec.directory() == null ? "" : spec.directory();
    return asked.startsWith("/") ? asked : home() + "/" + asked;
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
