// SPDX-License-Identifier: Apache-2.0
/** Everything that is not a box: snapshots, volumes, templates, pools, registries, usage. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.catalogue;
