// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectRequestTest {
  @ParameterizedTest
  @CsvSource({"1, 010001", "22, 010016", "5432, 011538", "8080, 011f90", "65535, 01ffff"})
  void port_travelsBigEndianBehindTheVersion(int port, String hex) {
    byte[] bytes = ConnectRequest.to(port).toByteArray();
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex);
    assertThat(new ConnectRequestReader().read(ByteBuffer.wrap(bytes)))
        .isEqualTo(new ConnectRequest(1, port));
  }

  @Test
  void reader_takesAnyPiecesAndLeavesTheRest() {
    ConnectRequestReader reader = new ConnectRequestReader();
    assertThat(reader.read(ByteBuffer.wrap(new byte[] {1}))).isNull();
    assertThat(reader.read(ByteBuffer.allocate(0))).isNull();
    ByteBuffer last = ByteBuffer.wrap(new byte[] {(byte) 0xBB, (byte) 0xAA, 7, 8});
    assertThat(reader.read(last)).isEqualTo(new ConnectRequest(1, 0xBBAA));
    assertThat(last.remaining()).isEqualTo(2);
    assertThatIllegalStateException().isThrownBy(() -> reader.read(last));
  }

  @Test
  void otherVersion_isReadAndNotSupported() {
    ConnectRequest request = new ConnectRequestReader().read(ByteBuffer.wrap(new byte[] {9, 0, 1}));
    assertThat(request).isEqualTo(new ConnectRequest(9, 1));
    assertThat(new ConnectRequest(9, 1).isSupported()).isFalse();
    assertThat(ConnectRequest.to(1).isSupported()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65536, 70000})
  void portOutOfRange_isRefused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectRequest.to(port))
        .withMessage("port must be 1 to 65535 but was " + port);
  }

  @Test
  void status_keepsWhatNobodyKnows() {
    assertThat(ConnectStatus.of((byte) 0)).isEqualTo(ConnectStatus.CONNECTED);
    assertThat(ConnectStatus.of((byte) 1)).isEqualTo(ConnectStatus.PORT_NOT_ALLOWED);
    assertThat(ConnectStatus.of((byte) 2)).isEqualTo(ConnectStatus.DIAL_FAILED);
    assertThat(ConnectStatus.of((byte) 3)).isEqualTo(ConnectStatus.UNSUPPORTED_VERSION);
    assertThat(ConnectStatus.of((byte) 0xFE).code()).isEqualTo(254);
    assertThat(new ConnectStatus(254).toByte()).isEqualTo((byte) 0xFE);
    assertThatIllegalArgumentException().isThrownBy(() -> new ConnectStatus(256));
  }
}
