// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

/** Which parts of a local directory are sent. Names are relative, with slashes. */
public interface TreeFilter {
  /** Sends everything. */
  TreeFilter ALL =
      new TreeFilter() {
        @Override
        public boolean wants(String name) {
          return true;
        }

        @Override
        public boolean mayWantBelow(String directory) {
          return true;
        }
      };

  /** Returns whether a file, a link or a directory itself is sent. */
  boolean wants(String name);

  /** Returns whether anything below a directory may be sent. */
  boolean mayWantBelow(String directory);
}
