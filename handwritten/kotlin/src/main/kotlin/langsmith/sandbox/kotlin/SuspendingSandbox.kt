// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import java.nio.file.Path
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import langsmith.sandbox.Attachment
import langsmith.sandbox.Command
import langsmith.sandbox.ExecutionResult
import langsmith.sandbox.OnCancel
import langsmith.sandbox.Sandbox
import langsmith.sandbox.error.SandboxException
import langsmith.sandbox.network.Tunnel
import langsmith.sandbox.network.TunnelOptions
import langsmith.sandbox.output.OutputChunk

/** Returns the suspending view of this sandbox; both share the last known state. */
public fun Sandbox.suspending(): SuspendingSandbox = SuspendingSandbox(this)

/**
 * A sandbox whose functions suspend instead of blocking. Functions throw what those of [Sandbox]
 * throw. Safe for use by several threads.
 *
 * **Cancellation.** Cancelling a coroutine that waits for a command kills the command, so that no
 * command outlives the coroutine that started it; pass [OnCancel.DETACH] to leave it running. Over
 * Server-Sent Events nothing can be killed, and the handle detaches.
 *
 * @property blocking the sandbox itself
 */
public class SuspendingSandbox internal constructor(public val blocking: Sandbox) {

    /** The identity, constant across renames. */
    public val id: String
        get() = blocking.id()

    /** The last known name. */
    public val name: String
        get() = blocking.name()

    /**
     * Runs any blocking call, such as `call { it.files().list("/tmp") }`.
     *
     * @param block runs on a thread of the client, where it may block; receives the sandbox, bound to
     *   the coroutine
     * @return what it returned
     */
    public suspend fun <T> call(block: (Sandbox) -> T): T =
        blocking.async().call<T> { block(it) }.awaitOr {}

    /**
     * Runs a command to its end.
     *
     * @param commandLine for the shell
     * @param onCancel what cancelling the coroutine does to the command
     * @return exit code and output; an exit code other than 0 is a result like any other
     */
    public suspend fun run(
        commandLine: String,
        onCancel: OnCancel = OnCancel.KILL,
    ): ExecutionResult = run(Command.of(commandLine), onCancel)

    /**
     * Runs a command to its end.
     *
     * @param command what to run
     * @param onCancel what cancelling the coroutine does to the command
     * @return exit code and output
     */
    public suspend fun run(command: Command, onCancel: OnCancel = OnCancel.KILL): ExecutionResult =
        blocking.async().run(command, onCancel).awaitOr {}

    /**
     * Runs a command to its end and passes its output to a function, chunk by chunk. While the
     * function suspends, about 1 MiB is buffered; then the command is slowed down. If it throws, that
     * counts as a cancellation.
     *
     * @param command what to run
     * @param onCancel what cancelling the coroutine does to the command
     * @param onOutput receives the output of both streams in the order of its arrival
     * @return exit code and output, after the function has returned from the last chunk
     */
    public suspend fun run(
        command: Command,
        onCancel: OnCancel = OnCancel.KILL,
        onOutput: suspend (OutputChunk) -> Unit,
    ): ExecutionResult =
        running(command, onCancel) { running ->
            running.output().collect(onOutput)
            running.result()
        }

    /**
     * Starts a command, once, whatever happens to the connection meanwhile.
     *
     * @param command what to start
     * @param onCancel what cancelling the coroutine does to the command until this returns
     * @return a handle of the command, which runs; close it, or use [running]
     */
    public suspend fun start(
        command: Command,
        onCancel: OnCancel = OnCancel.KILL,
    ): SuspendingCommand {
        val started =
            blocking.async().start(command, onCancel).awaitOr { late ->
                if (onCancel == OnCancel.KILL) late.kill()
                late.close()
            }
        return SuspendingCommand(started)
    }

    /**
     * Starts a command, passes its handle to a block, and closes the handle. After the block the
     * command keeps running, if it still does. If the block throws or the coroutine is cancelled, the
     * command is killed before, unless [onCancel] says otherwise.
     *
     * @param command what to start
     * @param onCancel what a cancellation or an exception does to the command
     * @param block uses the handle
     * @return what the block returned
     */
    public suspend fun <R> running(
        command: Command,
        onCancel: OnCancel = OnCancel.KILL,
        block: suspend (SuspendingCommand) -> R,
    ): R =
        start(command, onCancel).use { running ->
            try {
                block(running)
            } catch (failure: Throwable) {
                if (onCancel == OnCancel.KILL) {
                    killAfter(failure, running)
                }
                throw failure
            }
        }

    private suspend fun killAfter(failure: Throwable, running: SuspendingCommand) {
        try {
            withContext(NonCancellable) { running.kill() }
        } catch (another: SandboxException) {
            // Such as because it has ended, or because nothing can be sent to it.
            failure.addSuppressed(another)
        }
    }

    /**
     * Attaches to a command.
     *
     * @param attachment the command, and where to continue
     * @return a handle, which may not be connected yet; close it
     */
    public suspend fun attach(attachment: Attachment): SuspendingCommand =
        SuspendingCommand(blocking.async().attach(attachment).awaitOr { it.close() })

    /** Writes a file as UTF-8, replacing any of the same path. */
    public suspend fun write(path: String, text: String): Unit = call { it.write(path, text) }

    /** Writes a file, replacing any of the same path. */
    public suspend fun write(path: String, content: ByteArray): Unit = call {
        it.write(path, content)
    }

    /** Returns the content of a file of at most 64 MiB. */
    public suspend fun read(path: String): ByteArray = call { it.read(path) }

    /** Returns the content of a file of at most 64 MiB, which must be UTF-8. */
    public suspend fun readText(path: String): String = call { it.readText(path) }

    /** Uploads a local file of any size and returns its size in bytes. */
    public suspend fun upload(local: Path, path: String): Long = call {
        it.files().upload(local, path)
    }

    /** Downloads a file of any size, replacing the local one when it is complete; returns its size. */
    public suspend fun download(path: String, local: Path): Long = call {
        it.files().download(path, local)
    }

    /**
     * Opens a tunnel, passes it to a block, and closes it, also when the coroutine is cancelled.
     *
     * @param options which port, and how
     * @param block uses the tunnel
     * @return what the block returned
     */
    public suspend fun <R> tunnel(options: TunnelOptions, block: suspend (Tunnel) -> R): R {
        val tunnel = blocking.async().tunnel(options).awaitOr { it.closeAsync() }
        try {
            return block(tunnel)
        } finally {
            withContext(NonCancellable) { tunnel.closeAsync().awaitOr {} }
        }
    }

    /** Deletes the sandbox. */
    public suspend fun delete(): Unit = call { it.delete() }

    /** Returns name, id and state. */
    override fun toString(): String = "Suspending$blocking"
}
