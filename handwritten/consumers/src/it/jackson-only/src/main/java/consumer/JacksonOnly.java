// SPDX-License-Identifier: Apache-2.0
package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxInfo;

/**
 * An application that knows JSON through Jackson only: it was compiled without Moshi, which the client
 * brings and uses inside.
 */
public final class JacksonOnly {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A value of the application, on both sides of a command. */
  record Order(String item, int count) {}

  private JacksonOnly() {}

  public static void main(String[] arguments) throws Exception {
    Application.main(arguments);
    Application.withSandbox(
        sandbox -> {
          exchangeValues(sandbox);
          describe(sandbox.info());
        });
    System.out.println("jackson: values go to a command and come back");
  }

  private static void exchangeValues(Sandbox sandbox) throws Exception {
    Order order = new Order("pears", 3);
    sandbox.files().write("order.json", MAPPER.writeValueAsBytes(order));
    String answer = sandbox.run("sed s/3/4/ order.json").stdout();
    Order seen = MAPPER.readValue(answer, Order.class);
    if (!seen.equals(new Order("pears", 4))) {
      throw new AssertionError("the command answered " + answer);
    }
  }

  /** The client's own types are no beans; what an application stores of them, it names. */
  private static void describe(SandboxInfo info) throws Exception {
    ObjectNode json = MAPPER.createObjectNode().put("name", info.name()).put("status", info.status().name());
    if (!MAPPER.readTree(MAPPER.writeValueAsString(json)).get("status").asText().equals("READY")) {
      throw new AssertionError("unexpected state: " + json);
    }
  }
}
