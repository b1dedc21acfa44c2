// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import java.net.Socket
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import langsmith.sandbox.error.ResourceNotFoundException
import langsmith.sandbox.network.TunnelOptions
import org.assertj.core.api.Assertions.assertThat
import org.awaitility.Awaitility.await
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS
import org.junit.jupiter.api.io.TempDir

/** Scopes that delete their sandbox, however they end; files and tunnels. */
@TestInstance(PER_CLASS)
internal class SandboxScopesIT {
    private val service = LocalService()
    private val client = service.suspending

    @AfterAll
    fun stop() {
        service.close()
    }

    @Test
    fun scope_returnsItsValueAndDeletesTheSandbox() =
        runBlocking<Unit> {
            val (name, text) = client.open { it.name to it.run("echo a").stdout() }

            assertThat(text).isEqualTo("a\n")
            assertThat(service.names()).doesNotContain(name)
        }

    @Test
    fun scopeThatThrows_deletesTheSandbox() =
        runBlocking<Unit> {
            var name = ""
            val failure =
                runCatching {
                    client.open<Unit> {
                        name = it.name
                        error("the block failed")
                    }
                }
            assertThat(failure.exceptionOrNull()).hasMessage("the block failed")
            assertThat(failure.exceptionOrNull()!!.suppressed).isEmpty()
            assertThat(service.names()).doesNotContain(name)
        }

    @Test
    fun cancelledScope_deletesTheSandboxBeforeItEnds() =
        runBlocking<Unit> {
            val opened = CompletableDeferred<String>()
            val job =
                launch(Dispatchers.Default) {
                    client.open {
                        opened.complete(it.name)
                        awaitCancellation()
                    }
                }
            val name = opened.await()
            assertThat(service.names()).contains(name)

            job.cancelAndJoin()

            assertThat(service.names()).doesNotContain(name)
        }

    @Test
    fun scopeThatIsCancelledAtAnyMoment_leavesNoSandbox() =
        runBlocking<Unit> {
            val before = service.names()
            for (delay in 0L..60L step 4) {
                val job = launch(Dispatchers.Default) { client.open { awaitCancellation() } }
                runCatching { withTimeout(delay + 1) { job.join() } }
                job.cancelAndJoin()
            }
            await().untilAsserted { assertThat(service.names()).isEqualTo(before) }
        }

    @Test
    fun sandboxThatTheBlockDeleted_isNoFailure() =
        runBlocking<Unit> { client.open { client.delete(it.id) } }

    @Test
    fun getCreateAndDelete_suspend() =
        runBlocking<Unit> {
            val created = client.create()
            assertThat(client.get(created.name).id).isEqualTo(created.id)
            created.delete()
            assertThat(runCatching { client.get(created.id) }.exceptionOrNull())
                .isInstanceOf(ResourceNotFoundException::class.java)
        }

    @Test
    fun files_areTransferred(@TempDir directory: Path) =
        runBlocking<Unit> {
            client.open { sandbox ->
                sandbox.write("/tmp/text", "wörld")
                assertThat(sandbox.readText("/tmp/text")).isEqualTo("wörld")
                sandbox.write("/tmp/bytes", byteArrayOf(1, 2))
                assertThat(sandbox.read("/tmp/bytes")).containsExactly(1, 2)
                val local = Files.writeString(directory.resolve("a"), "local")
                assertThat(sandbox.upload(local, "/tmp/uploaded")).isEqualTo(5)
                assertThat(sandbox.download("/tmp/uploaded", directory.resolve("b"))).isEqualTo(5)
                assertThat(directory.resolve("b")).hasContent("local")
                assertThat(sandbox.call { it.files().list("/tmp").entries() }).isNotEmpty()
            }
        }

    @Test
    fun tunnel_isClosedAfterItsBlock() =
        runBlocking<Unit> {
            client.open { sandbox ->
                val port =
                    sandbox.tunnel(TunnelOptions.to(1).probe(false)) {
                        Socket("127.0.0.1", it.localPort()).close()
                        it.localPort()
                    }
                assertThat(runCatching { Socket("127.0.0.1", port) }.isFailure).isTrue()
                var cancelled = false
                val opened = CompletableDeferred<Int>()
                val job =
                    launch(Dispatchers.Default) {
                        try {
                            sandbox.tunnel(TunnelOptions.to(1).probe(false)) {
                                opened.complete(it.localPort())
                                awaitCancellation()
                            }
                        } catch (e: CancellationException) {
                            cancelled = true
                            throw e
                        }
                    }
                val other = opened.await()
                job.cancelAndJoin()
                assertThat(cancelled).isTrue()
                assertThat(runCatching { Socket("127.0.0.1", other) }.isFailure).isTrue()
            }
        }
}
