// SPDX-License-Identifier: Apache-2.0
/** The files of boxes: directories, safe paths, transfers, searches. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.files;
