// SPDX-License-Identifier: Apache-2.0
/** Resources other than boxes: snapshots, volumes, templates, pools, registries, usage. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.catalogue;
