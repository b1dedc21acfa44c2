// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

/** The command line. */
public final class Main {
  private Main() {}

  /**
   * Runs the command line.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
