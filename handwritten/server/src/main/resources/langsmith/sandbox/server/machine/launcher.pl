# The first process of a box: starts its commands, adopts what they leave behind, and ends with the server.
#
# Arguments: "isolated" (it is process 1 of its own namespace) or "shared".
# Descriptor 3 is a stream socket to the server. A message is its length (32 bits, little endian) and fields
# separated by NUL; descriptors travel with its first byte.
#
#   server: run id terminal uid gid memory processors directory columns rows hold count arguments... variables...
#           kill id | go id columns rows | drain
#   here:   ready | started id pid | failed id what reason | exited id code
use strict;
use POSIX ();

my $isolated = $ARGV[0] eq 'isolated';
my ($machine, $control) = ((POSIX::uname())[4], 3);
my %numbers = (
    x86_64  => {sendmsg => 46,  recvmsg => 47,  prctl => 157, capset => 126, prlimit => 302, affinity => 203, sigaction => 13},
    generic => {sendmsg => 211, recvmsg => 212, prctl => 167, capset => 91,  prlimit => 261, affinity => 122, sigaction => 134},
);
$numbers{aarch64} = $numbers{riscv64} = $numbers{generic};
my $call = $numbers{$machine};
POSIX::_exit(70) if !$call || length(pack('P', '')) != 8;

my ($SCM_RIGHTS, $SOL_SOCKET, $CMSG_CLOEXEC, $NOSIGNAL) = (1, 1, 0x40000000, 0x4000);
my ($SET_SUBREAPER, $SET_DUMPABLE) = (36, 4);
my ($TIOCGPTN, $TIOCSPTLCK, $TIOCSWINSZ, $TIOCSCTTY) = (0x80045430, 0x40045431, 0x5414, 0x540E);
my ($F_SETFD, $FD_CLOEXEC) = (2, 1);
my $END_SECONDS = 5;

# Nothing that the server or the shell that started it has may reach a command.
for my $fd (map { m{^\d+$} ? $_ : () } list('/proc/self/fd')) {
    POSIX::close($fd) if $fd > $control;
}
POSIX::sigprocmask(POSIX::SIG_SETMASK(), POSIX::SigSet->new());
# By the system call: the library leaves out the signals of its own, which its posix_spawn ignores.
for my $signal (1 .. 64) {
    syscall($call->{sigaction}, $signal, my $default = "\0" x 32, 0, 8);
}
open(my $keep, '+<&=', $control) or POSIX::_exit(71);
fcntl($keep, $F_SETFD, $FD_CLOEXEC);
umask 022;
$0 = 'sandbox-machine';
# Commands may have this process's user: they must not trace it.
syscall($call->{prctl}, $SET_DUMPABLE, 0, 0, 0, 0);
syscall($call->{prctl}, $SET_SUBREAPER, 1, 0, 0, 0) if !$isolated;

pipe(my $wake_read, my $wake_write) or POSIX::_exit(71);
my $ended = 0;
$SIG{CHLD} = sub { syswrite($wake_write, '.') if !$ended++ };
$SIG{PIPE} = 'IGNORE';

my (%id_of, %pid_of, %waiting, %draining);
my ($head, $rights) = ('', '');
vec($head, 3, 8) = 0;
vec($rights, 63, 8) = 0;

sub list {
    opendir(my $handle, $_[0]) or return;
    return readdir($handle);
}

# Receives the length of a message and its descriptors; nothing at the end of the server.
sub receive {
    my $vector = pack('P Q', $head, 4);
    my $message = pack('Q L x4 P Q P Q l x4', 0, 0, $vector, 1, $rights, 64, 0);
    my $got;
    do { $got = syscall($call->{recvmsg}, $control, $message, $CMSG_CLOEXEC) } while $got < 0 && $! == POSIX::EINTR();
    return if $got != 4;
    my $size = unpack('x40 Q', $message);
    my @fds = $size > 16 ? unpack('l*', substr($rights, 16, unpack('Q', $rights) - 16)) : ();
    my ($text, $length) = ('', unpack('V', $head));
    while (length($text) < $length) {
        my $n = POSIX::read($control, my $piece, $length - length($text));
        next if !defined($n) && $! == POSIX::EINTR();
        return if !defined($n) || $n == 0;
        $text .= $piece;
    }
    return ([split(/\0/, $text, -1)], @fds);
}

sub report {
    my ($fd, @fields) = @_;
    my $text = join("\0", @fields);
    $text = pack('V', length($text)) . $text;
    my $vector = pack('P Q', $text, length($text));
    my $right = pack('Q l l l x4', 20, $SOL_SOCKET, $SCM_RIGHTS, defined($fd) ? $fd : 0);
    my $message = pack('Q L x4 P Q P Q l x4', 0, 0, $vector, 1, $right, defined($fd) ? 24 : 0, 0);
    my $sent;
    do { $sent = syscall($call->{sendmsg}, $control, $message, $NOSIGNAL) } while $sent < 0 && $! == POSIX::EINTR();
    finish() if $sent < 0;
}

sub size_of {
    my ($fd, $columns, $rows) = @_;
    open(my $terminal, '+<&', $fd) or return;
    ioctl($terminal, $TIOCSWINSZ, pack('S4', $rows, $columns, 0, 0));
}

# Opens a terminal of its size; returns its descriptor and the path of its other side.
sub terminal {
    my ($columns, $rows) = @_;
    my $fd = POSIX::open('/dev/ptmx', POSIX::O_RDWR() | POSIX::O_NOCTTY()) or return;
    open(my $terminal, '+<&', $fd) or return;
    my $number = pack('l', 0);
    ioctl($terminal, $TIOCSPTLCK, $number) && ioctl($terminal, $TIOCGPTN, $number) or return;
    ioctl($terminal, $TIOCSWINSZ, pack('S4', $rows, $columns, 0, 0)) or return;
    return ($fd, '/dev/pts/' . unpack('l', $number));
}

sub run {
    my ($fields, @fds) = @_;
    my (undef, $id, $is_terminal, $uid, $gid, $memory, $processors, $directory, $columns, $rows, $hold, $count, @rest) =
        @$fields;
    my @arguments = splice(@rest, 0, $count);
    my ($master, $side);
    if ($is_terminal) {
        ($master, $side) = terminal($columns, $rows);
        return report(undef, 'failed', $id, 'terminal', "$!") if !defined($side);
    }
    pipe(my $told, my $teller) or return failed($id, 'process', @fds);
    my ($gate, $opener);
    if ($hold) { pipe($gate, $opener) or return failed($id, 'process', @fds) }
    my $pid = fork();
    return failed($id, 'process', @fds, $master) if !defined($pid);
    if ($pid == 0) {
        $SIG{CHLD} = $SIG{PIPE} = 'DEFAULT';
        close($told);
        close($opener) if $hold;
        my $fail = sub { syswrite($teller, "$_[0]\0$!"); POSIX::_exit(127) };
        POSIX::setsid();
        if ($is_terminal) {
            my $fd = POSIX::open($side, POSIX::O_RDWR() | POSIX::O_NOCTTY());
            defined($fd) or $fail->('terminal');
            POSIX::dup2($fd, $_) for 0 .. 2;
            POSIX::close($fd) if $fd > 2;
            POSIX::close($master);
            ioctl(STDIN, $TIOCSCTTY, 0) or $fail->('terminal');
        } else {
            my $out = @fds - 2;
            if ($out) { POSIX::dup2($fds[0], 0) } else { open(STDIN, '<', '/dev/null') }
            POSIX::dup2($fds[$out], 1);
            POSIX::dup2($fds[$out + 1], 2);
        }
        if ($processors) {
            my $mask = '';
            vec($mask, $_, 1) = 1 for 0 .. $processors - 1;
            vec($mask, 127, 8) = 0;
            syscall($call->{affinity}, 0, length($mask), $mask);
        }
        syscall($call->{prlimit}, 0, 2, pack('Q Q', $memory, $memory), 0) if $memory;
        # Before the user changes, who may not be able to get there.
        chdir($directory) or $fail->('directory');
        if (length($uid)) {
            $! = 0;
            $) = "$gid $gid";
            POSIX::setgid($gid) && POSIX::setuid($uid) or $fail->('user');
        }
        if ($isolated) {
            my ($header, $nothing) = (pack('L l', 0x20080522, 0), pack('L6', (0) x 6));
            syscall($call->{capset}, $header, $nothing) == 0 or $fail->('capabilities');
        }
        -x $arguments[0] && -f _ or $fail->('shell');
        if ($hold) {
            syswrite($teller, '.');
            sysread($gate, my $any, 1);
        }
        %ENV = map { split(/=/, $_, 2) } @rest;
        no warnings;
        exec { $arguments[0] } @arguments or $fail->($! == POSIX::E2BIG() ? 'size' : 'shell');
    }
    close($teller);
    close($gate) if $hold;
    my ($problem, $n) = ('', undef);
    do { $n = sysread($told, $problem, 4096) } while !defined($n) && $! == POSIX::EINTR();
    POSIX::close($_) for @fds;
    if (length($problem) > 1) {
        POSIX::close($master) if defined($master);
        return report(undef, 'failed', $id, split(/\0/, $problem));
    }
    $id_of{$pid} = $id;
    $pid_of{$id} = $pid;
    $waiting{$id} = [$opener, $master] if $hold;
    report($master, 'started', $id, $pid);
    POSIX::close($master) if defined($master) && !$hold;
}

sub failed {
    my ($id, $what, @fds) = @_;
    my $reason = "$!";
    defined($_) && POSIX::close($_) for @fds;
    report(undef, 'failed', $id, $what, $reason);
}

sub go {
    my ($id, $columns, $rows) = @_;
    my $held = delete($waiting{$id}) or return;
    size_of($held->[1], $columns, $rows) if $columns;
    POSIX::close($held->[1]);
    close($held->[0]);
}

# Returns [pid, parent, group, session] of every process that is not a zombie.
sub processes {
    my @found;
    for my $pid (map { m{^\d+$} ? $_ : () } list('/proc')) {
        open(my $file, '<', "/proc/$pid/stat") or next;
        my $line = <$file>;
        next if !defined($line) || $line !~ /.*\) (\S) (\d+) (\d+) (\d+)/s;
        push(@found, [$pid, $2, $3, $4]) if $1 ne 'Z' && $1 ne 'X';
    }
    return @found;
}

sub descendants {
    my @all = processes();
    my %of;
    push(@{$of{$_->[1]}}, $_) for @all;
    my @found = @{$of{$$} || []};
    for (my $i = 0; $i < @found; $i++) {
        push(@found, @{$of{$found[$i][0]} || []});
    }
    return @found;
}

# Kills a command's group, and on a terminal the jobs of its session, which have groups of their own.
sub kill_command {
    my ($id) = @_;
    my $pid = $pid_of{$id} or return;
    if (my $held = delete($waiting{$id})) { POSIX::close($held->[1]) }
    my @jobs = grep { $_->[3] == $pid && $_->[2] != $pid } processes();
    kill('KILL', $pid, -$pid, map { -$_->[2] } @jobs);
}

# Ends every process of the box. The first process of a namespace takes the others with it; otherwise they are
# all descendants, and are stopped before they are killed, so that none can fork in between.
sub finish {
    POSIX::_exit(0) if $isolated;
    $SIG{CHLD} = 'DEFAULT';
    my $end = time + $END_SECONDS;
    while (time <= $end) {
        my %stopped;
        for my $round (1 .. 100) {
            my @new = grep { !$stopped{$_->[0]}++ } descendants();
            last if !@new;
            kill('STOP', $_->[0], -$_->[2]) for @new;
        }
        while (waitpid(-1, POSIX::WNOHANG()) > 0) { }
        last if !%stopped;
        my %groups = map { $_->[2] => 1 } descendants();
        kill('KILL', -$_) for keys(%groups);
        kill('KILL', $_->[0]) for descendants();
        select(undef, undef, undef, 0.002);
    }
    POSIX::_exit(0);
}

sub reap {
    $ended = 0;
    while ((my $pid = waitpid(-1, POSIX::WNOHANG())) > 0) {
        my $code = $? & 127 ? 128 + ($? & 127) : $? >> 8;
        my $id = delete($id_of{$pid});
        next if !defined($id);
        delete($pid_of{$id});
        if (my $held = delete($waiting{$id})) { POSIX::close($held->[1]) }
        report(undef, 'exited', $id, $code);
    }
}

report(undef, 'ready');
my $wake = fileno($wake_read);
while (1) {
    my $set = '';
    vec($set, $_, 1) = 1 for $control, $wake, keys(%draining);
    my $n = select($set, undef, undef, undef);
    next if $n < 0;
    for my $fd (keys(%draining)) {
        next if !vec($set, $fd, 1);
        my $got = POSIX::read($fd, my $piece, 65536);
        next if defined($got) ? $got > 0 : $! == POSIX::EINTR() || $! == POSIX::EAGAIN();
        POSIX::close($fd);
        delete($draining{$fd});
    }
    if (vec($set, $wake, 1)) {
        sysread($wake_read, my $any, 4096);
        reap();
    }
    if (vec($set, $control, 1)) {
        my ($fields, @fds) = receive();
        my $verb = $fields ? $fields->[0] : 'end';
        if ($verb eq 'run') { run($fields, @fds) }
        elsif ($verb eq 'kill') { kill_command($fields->[1]) }
        elsif ($verb eq 'go') { go(@$fields[1 .. 3]) }
        elsif ($verb eq 'drain') { $draining{$_} = 1 for @fds }
        else { finish() }
    }
}
