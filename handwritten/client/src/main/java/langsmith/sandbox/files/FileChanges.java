// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.FileCommands;
import langsmith.sandbox.internal.sandbox.DataPlane;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;

/**
 * Changes files and directories of one sandbox, without transferring content. The contracts are
 * those of {@link SandboxFiles}.
 */
final class FileChanges {
  private final RemoteSandbox sandbox;

  FileChanges(RemoteSandbox sandbox) {
    this.sandbox = sandbox;
  }

  void makeDirectory(String path) {
    commands(path).makeDirectory(path);
  }

  void remove(String path) {
    commands(path).remove(path);
  }

  void removeTree(String path) {
    commands(path).removeTree(path);
  }

  void move(String from, String to) {
    commands(from).move(from, Arguments.path(to));
  }

  void chmod(String path, int mode) {
    commands(path).chmod(path, Arguments.mode(mode));
  }

  private FileCommands commands(String path) {
    String unused = Arguments.path(path);
    DataPlane dataPlane = sandbox.dataPlane();
    return new FileCommands(dataPlane.files(), dataPlane.shell());
  }
}
