// SPDX-License-Identifier: Apache-2.0
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;

/** Uses the control plane, files and a command of the service that the environment names. */
class Smoke {
  public static void main(String[] arguments) {
    try (SandboxClient client = SandboxClient.create();
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      sandbox.write("greeting", "hello");
      check(sandbox.readText("greeting"), "hello");
      check(client.sandboxes().get(sandbox.name()).id(), sandbox.id());
      check(sandbox.files().glob(".", "greet*").entries().size(), 1);
      check(sandbox.run("cat greeting; exit 3").exitCode(), 3);
    }
    System.out.println("native: OK");
  }

  private static void check(Object actual, Object expected) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
  }
}
