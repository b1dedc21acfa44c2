// SPDX-License-Identifier: Apache-2.0
/**
 * The files of boxes: their directories, paths that cannot lead out of them, transfers, searches.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.files;
