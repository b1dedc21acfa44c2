// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import langsmith.sandbox.SandboxClient
import langsmith.sandbox.server.SandboxServer

/** A local server and a client of it. */
internal class LocalService : AutoCloseable {
    val server: SandboxServer = SandboxServer.start()
    val client: SandboxClient =
        SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build()
    val suspending: SuspendingClient = client.suspending()

    /** The names of all sandboxes. */
    fun names(): List<String> = client.sandboxes().list().toList().map { it.name() }

    override fun close() {
        client.close()
        server.close()
    }
}
