// Drives the generated Kotlin clients against the server that the environment names.
import control.apis.BoxesApi
import control.infrastructure.ApiClient as ControlClient
import control.models.CreateBoxRequest
import data.apis.DataPlaneApi
import data.infrastructure.ApiClient as DataClient
import data.infrastructure.ClientException
import data.models.ExecuteRequest
import java.io.File

fun main() {
    val endpoint = System.getenv("LANGSMITH_ENDPOINT") + "/api/v2/sandboxes"
    ControlClient.apiKey["X-Api-Key"] = System.getenv("LANGSMITH_API_KEY")
    DataClient.apiKey["X-Api-Key"] = System.getenv("LANGSMITH_API_KEY")
    val boxes = BoxesApi(endpoint)

    val box = boxes.createBox(CreateBoxRequest(name = "kotlin-box", waitForReady = true))
    check(box.status == "ready") { "the box is ${box.status}" }

    // The base URL of a client is its plane: that of the box here.
    val plane = DataPlaneApi(box.dataplaneUrl!!)

    val result = plane.execute(ExecuteRequest(command = "echo hello"))
    check(result.stdout == "hello\n" && result.exitCode == 0) { "execute: ${result.exitCode}" }

    val file = File.createTempFile("hello", ".txt").apply { writeText("hello\n") }
    check(plane.upload("hello.txt", file).written == 6L)
    check(plane.download("hello.txt").readText() == "hello\n")

    val failure = runCatching { plane.download("nothing.txt") }.exceptionOrNull()
    check(failure is ClientException && failure.statusCode == 404) { "the error is $failure" }

    fun names() = boxes.listBoxes(pageSize = 100).items!!.map { it.name }
    check("kotlin-box" in names())
    boxes.deleteBox("kotlin-box")
    check("kotlin-box" !in names())
    println("languages: Kotlin works")
    System.exit(0)
}
