// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import langsmith.sandbox.Attachment
import langsmith.sandbox.Command
import langsmith.sandbox.CreateSandbox
import langsmith.sandbox.OnCancel
import langsmith.sandbox.error.CommandNotFoundException
import org.assertj.core.api.Assertions.assertThat
import org.awaitility.Awaitility.await
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

/** Commands and their output in coroutines, and what cancellation does to them. */
@TestInstance(PER_CLASS)
internal class SuspendingCommandsIT {
    private val service = LocalService()
    private val sandbox =
        service.client.sandboxes().create(CreateSandbox.fromDefault()).suspending()
    private val numbers = AtomicInteger()

    @AfterAll
    fun stop() {
        service.close()
    }

    @Test
    fun run_returnsTheResult() =
        runBlocking<Unit> {
            val result = sandbox.run("echo out; echo error >&2; exit 3")

            assertThat(result.exitCode()).isEqualTo(3)
            assertThat(result.stdout()).isEqualTo("out\n")
            assertThat(result.stderr()).isEqualTo("error\n")
        }

    @Test
    fun missingCommand_throwsWhatTheClientThrows() =
        runBlocking<Unit> {
            val failure =
                runCatching {
                    sandbox.attach(Attachment.to("no-such-command")).use {
                        it.result()
                    }
                }
            assertThat(failure.exceptionOrNull()).isInstanceOf(CommandNotFoundException::class.java)
        }

    @ParameterizedTest
    @EnumSource
    fun cancelledRun_killsOrDetachesAsAsked(onCancel: OnCancel) =
        runBlocking<Unit> {
            val pid = pidFile()
            val job = launch(Dispatchers.Default) { sandbox.run(Command.of(sleeper(pid)), onCancel) }
            awaitStarted(pid)

            job.cancelAndJoin()

            assertEnds(pid, onCancel)
        }

    @Test
    fun cancelledRun_killsByDefault() =
        runBlocking<Unit> {
            val pid = pidFile()
            val job = launch(Dispatchers.Default) { sandbox.run(sleeper(pid)) }
            awaitStarted(pid)

            job.cancelAndJoin()

            assertEnds(pid, OnCancel.KILL)
        }

    @ParameterizedTest
    @EnumSource
    fun cancelledBlockOfARunningCommand_killsOrDetachesAsAsked(onCancel: OnCancel) =
        runBlocking<Unit> {
            val pid = pidFile()
            val job =
                launch(Dispatchers.Default) {
                    sandbox.running(Command.of(sleeper(pid)), onCancel) { awaitCancellation() }
                }
            awaitStarted(pid)

            job.cancelAndJoin()

            assertEnds(pid, onCancel)
        }

    @Test
    fun blockThatThrows_killsTheCommandAndKeepsItsException() =
        runBlocking<Unit> {
            val pid = pidFile()
            val failure =
                runCatching {
                    sandbox.running(Command.of(sleeper(pid))) {
                        awaitStarted(pid)
                        error("the block failed")
                    }
                }

            assertThat(failure.exceptionOrNull()).hasMessage("the block failed")
            assertEnds(pid, OnCancel.KILL)
        }

    @Test
    fun blockThatReturns_leavesTheCommand() =
        runBlocking<Unit> {
            val pid = pidFile()
            sandbox.running(Command.of(sleeper(pid))) { awaitStarted(pid) }

            assertEnds(pid, OnCancel.DETACH)
        }

    @Test
    fun outputAndResult_areWholeInEitherOrder() =
        runBlocking<Unit> {
            sandbox.start(Command.of("seq 1 50000")).use { command ->
                val output = command.output()
                val result = async(start = CoroutineStart.UNDISPATCHED) { command.result() }
                val text = output.toList().joinToString("") { it.text() }

                assertThat(text.lines()).hasSize(50_001)
                assertThat(result.await().stdout()).isEqualTo(text)
            }
            sandbox.start(Command.of("seq 1 50000")).use { command ->
                val text = command.output().toList().joinToString("") { it.text() }
                assertThat(command.result().stdout()).isEqualTo(text)
            }
        }

    @Test
    fun output_canBeCollectedOnceAndOnlyIfNothingElseTookIt() =
        runBlocking<Unit> {
            sandbox.start(Command.of("echo a")).use { command ->
                val output = command.output()
                assertThat(output.toList()).hasSize(1)
                assertThat(runCatching { output.collect() }.exceptionOrNull())
                    .isInstanceOf(IllegalStateException::class.java)
                    .hasMessageContaining("once")
            }
            sandbox.start(Command.of("echo a")).use { command ->
                command.result()
                assertThat(runCatching { command.output().collect() }.exceptionOrNull())
                    .isInstanceOf(IllegalStateException::class.java)
            }
        }

    @Test
    fun collectionThatStops_leavesTheRestToTheResult() =
        runBlocking<Unit> {
            sandbox.start(Command.of("echo a; read x; echo b").openStdin()).use { command ->
                assertThat(command.output().take(1).toList().map { it.text() }).containsExactly("a\n")
                command.sendInput("x\n")

                assertThat(command.result().stdout()).isEqualTo("a\nb\n")
            }
        }

    @Test
    fun slowCollector_slowsTheCommandDown() =
        runBlocking<Unit> {
            val marker = "done-${numbers.incrementAndGet()}"
            val command = Command.of("head -c 60000000 /dev/zero | tr '\\0' x; touch $marker")
            val first = CompletableDeferred<Unit>()
            val goOn = CompletableDeferred<Unit>()
            var bytes = 0L
            val run =
                async(Dispatchers.Default) {
                    sandbox.run(command.captureLimit(0)) { chunk ->
                        bytes += chunk.size()
                        first.complete(Unit)
                        goOn.await()
                    }
                }
            first.await()
            assertThat(sandbox.run("test -e $marker").exitCode()).isEqualTo(1)

            goOn.complete(Unit)

            assertThat(run.await().exitCode()).isZero()
            assertThat(bytes).isEqualTo(60_000_000)
        }

    @Test
    fun callbackThatThrows_killsTheCommand() =
        runBlocking<Unit> {
            val pid = pidFile()
            val failure =
                runCatching {
                    sandbox.run(Command.of("echo a; " + sleeper(pid))) {
                        awaitStarted(pid)
                        error("enough")
                    }
                }
            assertThat(failure.exceptionOrNull()).hasMessage("enough")
            assertEnds(pid, OnCancel.KILL)
        }

    @Test
    fun input_goesToTheCommand() =
        runBlocking<Unit> {
            sandbox.start(Command.of("cat").openStdin()).use { command ->
                command.sendInput("a\n")
                command.closeInput()
                assertThat(command.result().stdout()).isEqualTo("a\n")
                assertThat(command.pid).isPositive()
                assertThat(command.toString()).contains(command.commandId)
            }
        }

    private fun pidFile(): String = "pid-${numbers.incrementAndGet()}"

    private fun sleeper(pid: String): String = "echo $$ > $pid; exec sleep 300"

    private fun awaitStarted(pid: String) {
        await().until { sandbox.blocking.run("test -s $pid").isSuccess }
    }

    private suspend fun assertEnds(pid: String, onCancel: OnCancel) {
        yield()
        val isAlive = { sandbox.blocking.run("kill -0 $(cat $pid)").isSuccess }
        if (onCancel == OnCancel.KILL) {
            await().until { !isAlive() }
        } else {
            assertThat(isAlive()).isTrue()
            sandbox.blocking.run("kill $(cat $pid)")
        }
    }
}
