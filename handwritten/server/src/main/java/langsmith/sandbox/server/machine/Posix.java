// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * System calls that Java does not offer, of 64-bit Linux. A failed call throws {@link
 * LastErrorException}; {@code posix_spawn*} return the error instead.
 */
final class Posix {
  static final int SIGSTOP = 19;
  static final int SIGKILL = 9;
  static final int EINTR = 4;
  static final int EAGAIN = 11;
  static final int O_RDWR = 2;
  static final int O_NONBLOCK = 0x800;
  static final int O_CLOEXEC = 0x80000;
  static final int F_SETFL = 4;
  static final int AF_UNIX = 1;
  static final int SOCK_STREAM_CLOEXEC = 1 | O_CLOEXEC;
  static final int MSG_DONTWAIT = 0x40;
  static final int MSG_NOSIGNAL = 0x4000;
  static final int MSG_CMSG_CLOEXEC = 0x40000000;
  static final int SHUT_RDWR = 2;
  static final int EPOLL_CTL_ADD = 1;
  static final int EPOLL_CTL_DEL = 2;
  static final int EPOLLIN = 1;
  static final short POLLIN = 1;
  static final short POLLOUT = 4;
  static final long TIOCSWINSZ = 0x5414;
  static final short POSIX_SPAWN_SETSID = 0x80;

  static {
    Native.register(Posix.class, "c");
  }

  private Posix() {}

  static native int geteuid();

  static native int kill(int pid, int signal) throws LastErrorException;

  static native int waitpid(int pid, int[] status, int options) throws LastErrorException;

  static native int pipe2(int[] ends, int flags) throws LastErrorException;

  static native int eventfd(int initial, int flags) throws LastErrorException;

  static native int socketpair(int domain, int type, int protocol, int[] ends)
      throws LastErrorException;

  static native int shutdown(int fd, int how) throws LastErrorException;

  static native long sendmsg(int fd, Pointer message, int flags) throws LastErrorException;

  static native long recvmsg(int fd, Pointer message, int flags) throws LastErrorException;

  static native long read(int fd, Pointer buffer, long size) throws LastErrorException;

  static native long write(int fd, Pointer buffer, long size) throws LastErrorException;

  static native int close(int fd) throws LastErrorException;

  static native int fcntl(int fd, int command, long argument) throws LastErrorException;

  static native int ioctl(int fd, long request, Pointer argument) throws LastErrorException;

  static native int poll(Pointer fds, long count, int millis) throws LastErrorException;

  static native int epoll_create1(int flags) throws LastErrorException;

  static native int epoll_ctl(int epoll, int operation, int fd, Pointer event)
      throws LastErrorException;

  static native int epoll_wait(int epoll, Pointer events, int max, int millis)
      throws LastErrorException;

  static native int posix_spawn_file_actions_init(Pointer actions);

  static native int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to);

  static native int posix_spawn_file_actions_addopen(
      Pointer actions, int fd, String path, int flags, int mode);

  static native int posix_spawn_file_actions_destroy(Pointer actions);

  static native int posix_spawnattr_init(Pointer attributes);

  static native int posix_spawnattr_setflags(Pointer attributes, short flags);

  static native int posix_spawnattr_destroy(Pointer attributes);

  static native int posix_spawn(
      int[] pid,
      String path,
      Pointer actions,
      Pointer attributes,
      Pointer arguments,
      Pointer environment);
}
