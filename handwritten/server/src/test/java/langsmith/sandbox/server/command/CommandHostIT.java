// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import langsmith.sandbox.frames.ErrorFrame;
import langsmith.sandbox.server.command.TestServer.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation: running, attaching, re-attaching. */
class CommandHostIT {
  @TempDir Path root;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(root, Settings.PLAIN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void commandWithBothStreams_deliversThemAndTheExitCode() {
    try (TestSocket socket = server.connect()) {
      socket.execute("printf 'h\\303\\251llo'; echo problem >&2; exit 7");
      assertThat(socket.started().pid()).isPositive();
      TestSocket.Transcript all = socket.rest();
      assertThat(all.out()).isEqualTo("héllo");
      assertThat(all.err()).isEqualTo("problem\n");
      assertThat(all.exitCode).isEqualTo(7);
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void reconnect_continuesAtTheOffsets() {
    try (TestSocket first = server.connect();
        TestSocket second = server.connect()) {
      first.execute("c1", "printf 0123456789; printf abcdef >&2; read < <(sleep 0.3); printf tail");
      first.started();
      first.output(16);
      first.close();
      second.reconnect("c1", 4, 2);
      assertThat(second.started().commandId()).isEqualTo("c1");
      TestSocket.Transcript rest = second.rest();
      assertThat(rest.firstStdoutOffset).isEqualTo(4);
      assertThat(rest.out()).isEqualTo("456789tail");
      assertThat(rest.firstStderrOffset).isEqualTo(2);
      assertThat(rest.err()).isEqualTo("cdef");
      assertThat(rest.exitCode).isZero();
    }
  }

  @Test
  void executeWithAKnownId_attachesFromTheStartWithoutASecondRun() {
    try (TestSocket first = server.connect();
        TestSocket second = server.connect()) {
      String command = "echo run >> runs; echo out; sleep 0.2; cat runs";
      int pid = first.execute("c1", command).started().pid();
      assertThat(second.execute("c1", command).started().pid()).isEqualTo(pid);
      assertThat(first.rest().out()).isEqualTo("out\nrun\n");
      assertThat(second.rest().out()).isEqualTo("out\nrun\n");
    }
    try (TestSocket third = server.connect()) {
      third.execute("c1", "echo something else").started();
      assertThat(third.rest().out()).isEqualTo("out\nrun\n");
    }
  }

  @Test
  void withoutAcknowledgement_reconnectSendsOutputAtOnce(@TempDir Path other) {
    try (TestServer silent = new TestServer(other, Settings.PLAIN.withoutAcknowledgement());
        TestSocket first = silent.connect();
        TestSocket second = silent.connect()) {
      first.execute("c1", "printf 0123456789").started();
      first.rest();
      second.reconnect("c1", 7, 0);
      assertThat(second.rest().out()).isEqualTo("789");
    }
  }

  @Test
  void unknownCommand_isCommandNotFound() {
    try (TestSocket socket = server.connect()) {
      socket.reconnect("nobody", 0, 0);
      assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("CommandNotFound");
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void offsetBeyondTheEnd_isInvalidOffset() {
    try (TestSocket first = server.connect();
        TestSocket second = server.connect()) {
      first.execute("c1", "printf 0123456789").started();
      first.rest();
      second.reconnect("c1", 11, 0);
      ErrorFrame error = second.next(ErrorFrame.class);
      assertThat(error.errorType()).isEqualTo("InvalidOffset");
      assertThat(error.error())
          .isEqualTo("stdout_offset is 11, but only 10 bytes were written so far");
    }
  }
}
