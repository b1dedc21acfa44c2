// SPDX-License-Identifier: Apache-2.0
package consumer

import java.io.File
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import kotlin.concurrent.thread
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import langsmith.sandbox.Command
import langsmith.sandbox.SandboxClient
import langsmith.sandbox.kotlin.SuspendingClient
import langsmith.sandbox.kotlin.SuspendingSandbox
import langsmith.sandbox.kotlin.suspending
import langsmith.sandbox.network.TunnelOptions

/** What an application in Kotlin does with a sandbox; fails if any of it does. */
fun main(): Unit = runBlocking {
    val server = startServer()
    try {
        val out = server.inputStream.bufferedReader()
        val endpoint = out.readLine().substringAfter('=')
        val key = out.readLine().substringAfter('=')
        SandboxClient.builder().endpoint(endpoint).apiKey(key).build().use { client ->
            val suspending = client.suspending()
            suspending.open { sandbox ->
                sandbox.write("greeting.txt", "hello file")
                check(sandbox.readText("greeting.txt") == "hello file")
                check(sandbox.run("echo hello").stdout() == "hello\n")
                collectOutput(sandbox)
                openATunnel(sandbox)
            }
            cancelAScope(suspending)
            check(client.sandboxes().list().toList().isEmpty())
        }
        println("application: all of it works with Kotlin")
    } finally {
        server.destroy()
        server.waitFor()
    }
}

private suspend fun collectOutput(sandbox: SuspendingSandbox) {
    sandbox.running(Command.of("seq 3")) { command ->
        check(command.output().toList().joinToString("") { it.text() } == "1\n2\n3\n")
        check(command.result().isSuccess)
    }
}

private suspend fun openATunnel(sandbox: SuspendingSandbox) {
    ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { service ->
        thread { service.accept().use { it.getInputStream().copyTo(it.getOutputStream()) } }
        sandbox.tunnel(TunnelOptions.to(service.localPort).probe(false)) { tunnel ->
            Socket(InetAddress.getLoopbackAddress(), tunnel.localPort()).use {
                it.getOutputStream().write("through".toByteArray())
                check(String(it.getInputStream().readNBytes(7)) == "through")
            }
        }
    }
}

private suspend fun cancelAScope(client: SuspendingClient) = coroutineScope {
    val opened = CompletableDeferred<Unit>()
    val job = launch {
        client.open<Unit> {
            opened.complete(Unit)
            awaitCancellation()
        }
    }
    opened.await()
    job.cancelAndJoin()
}

/** The local server, in a process of its own, as those of the other applications. */
private fun startServer(): Process {
    val classPath = File(System.getProperty("lsbx.classpath")).readText().trim()
    val java = File(System.getProperty("java.home"), "bin/java").path
    return ProcessBuilder(java, "-cp", classPath, "langsmith.sandbox.cli.Main", "serve")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
}
