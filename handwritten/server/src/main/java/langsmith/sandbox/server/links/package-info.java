// SPDX-License-Identifier: Apache-2.0
/** Service links and download links: who may reach which port and which file without the key. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.links;
