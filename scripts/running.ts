/** Whether a process runs, by its number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
