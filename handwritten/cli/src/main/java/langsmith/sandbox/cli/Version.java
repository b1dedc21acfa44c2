// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import picocli.CommandLine.IVersionProvider;

/** Provides the version from the manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  /** Returns the name and the version. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return Main.NAME + " " + (version == null ? "(built from source)" : version);
  }
}
