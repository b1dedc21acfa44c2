// SPDX-License-Identifier: Apache-2.0
/**
 * What client and server do alike with yamux and Netty: carry out what the pure session decides,
 * and join its streams with TCP channels. Internal to this project's modules.
 *
 * <p>Everything of one session, its streams and their channels is confined to one event loop.
 */
@NullMarked
package langsmith.sandbox.internal.mux;

import org.jspecify.annotations.NullMarked;
