// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import picocli.CommandLine.IVersionProvider;

/** Provides the version from the manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {Main.NAME + " " + (version == null ? "(built from source)" : version)};
  }
}
