// SPDX-License-Identifier: Apache-2.0
/** Service links and download links, which give access to ports and files without the key. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.links;
