// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
import langsmith.sandbox.Command
import langsmith.sandbox.CreateSandbox
import langsmith.sandbox.SandboxClient
import langsmith.sandbox.server.SandboxServer
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS

/** The recipe for Kotlin; its page shows this test. */
@TestInstance(PER_CLASS)
internal class RecipeIT {
    private val server = SandboxServer.start()

    @AfterAll
    fun stop() = server.close()

    private fun client() =
        SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build()

    @Test
    fun coroutines_waitForCommands() = runBlocking<Unit> {
        client().use { client ->
            client.sandboxes().open(CreateSandbox.fromDefault()).use { sandbox ->
                val results = (1..3).map { sandbox.async().run(Command.of("echo $it; exit $it")) }
                val texts = results.map { it.await() }.map { "${it.stdout().trim()}:${it.exitCode()}" }
                assertThat(texts).containsExactly("1:1", "2:2", "3:3")
            }
        }
    }
}
