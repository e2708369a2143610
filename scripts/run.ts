import { spawn } from 'node:child_process';

/**
 * Runs a command with its output on ours. Astro's telemetry is off in whatever is run.
 *
 * @param environment variables to set besides those of this process; `undefined` unsets one.
 * @returns the command's exit code; 1 when it was ended by a signal or could not be started.
 */
export function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string | undefined> = {},
): Promise<number> {
  return new Promise((resolve) => {
    // npm's commands are .cmd files on Windows, which only a shell starts; it takes words unquoted.
    const onWindows = process.platform === 'win32';
    const words = onWindows ? args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)) : args;
    const child = spawn(command, words, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
      shell: onWindows,
    });
    // Whoever stops this process stops the command, so that nothing works on behind its back.
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const signal of signals) process.on(signal, forward);
    child.once('close', () => {
      for (const signal of signals) process.off(signal, forward);
    });
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
