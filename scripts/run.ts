import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';

/** Variables to set for a command besides those of this process; `undefined` unsets one. */
type Environment = Record<string, string | undefined>;

/** Starts a command, which whoever stops this process stops with it. Astro's telemetry is off in whatever is run. */
function start(
  command: string,
  args: readonly string[],
  { environment, stdio }: { environment: Environment; stdio: StdioOptions },
): { child: ChildProcess; exit: Promise<number> } {
  // npm's commands are .cmd files on Windows, which only a shell starts; it takes words unquoted.
  const onWindows = process.platform === 'win32';
  const words = onWindows ? args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)) : args;
  const child = spawn(command, words, {
    stdio,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    shell: onWindows,
  });
  // Nothing works on behind the back of whoever stops this process.
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, forward);
  const exit = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
  return { child, exit };
}

/**
 * Runs a command with its output on ours.
 *
 * @returns the command's exit code; 1 when it was ended by a signal or could not be started.
 */
export function run(
  command: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<number> {
  return start(command, args, { environment, stdio: 'inherit' }).exit;
}

/** A command that runs while it is not yet known whether its output is to be seen. */
export interface HeldRun {
  /** Its exit code, as `run` gives it. */
  exit: Promise<number>;
  /** Puts its output on ours: what it has said, and what it says from now on. */
  show: () => void;
  /** Ends it, unseen. */
  stop: () => Promise<void>;
}

/** Runs a command whose output is kept back. */
export function runHeld(
  command: string,
  args: readonly string[],
  environment: Environment = {},
): HeldRun {
  // A command colors what it says where it sees a terminal, and sees none here.
  const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const { child, exit } = start(command, args, {
    environment: { ...colors, ...environment },
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  const said: (() => void)[] = [];
  let isShown = false;
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from?.on('data', (text: Buffer) => {
      if (isShown) to.write(text);
      else said.push(() => to.write(text));
    });
  }
  return {
    exit,
    show: () => {
      isShown = true;
      for (const say of said.splice(0)) say();
    },
    stop: async () => {
      child.kill();
      await exit;
    },
  };
}
