// Loaded before a process that the launcher starts. When the launcher is gone, in whatever way, the channel to it closes
// and this process stops in good order; so a launcher that gets a kill -9 leaves nothing that holds a port.
const longest = 10_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), longest).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Watching must not keep alive a process that is done.
  process.channel.unref();
}
