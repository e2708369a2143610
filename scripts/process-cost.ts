import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** What a command cost, with every process it started. */
export interface ProcessCost {
  /** Seconds from start to end, by the clock on the wall. */
  wallSeconds: number;
  /** Seconds of processor time, the user's and the system's, of processes that ended included. */
  cpuSeconds: number;
  /** The most memory that all processes held at one time, in bytes: the sum of their resident sets. */
  peakBytes: number;
}

/** A command that was run and measured. */
export interface MeasuredProcess {
  cost: ProcessCost;
  /** The command's exit code; `undefined` when a signal ended it, such as that of the time limit. */
  exitCode: number | undefined;
  /** It did not end within the time it was given, and was ended with all it had started. */
  isTimedOut: boolean;
  /** The last of what it wrote, errors and all. */
  output: string;
}

/** What a command has cost up to a moment. */
export interface Look {
  /** The time, in milliseconds as `Date.now()` gives it. */
  at: number;
  /** Seconds of processor time up to now, as far as it was seen. */
  cpuSeconds: number;
  /** The memory that all its processes hold now, in bytes. */
  bytes: number;
}

/** How to run a command. */
export interface ProcessOptions {
  /** The folder to run it in. */
  folder?: string;
  /** Variables to set besides those of this process; `undefined` unsets one. */
  environment?: Record<string, string | undefined>;
  /** Seconds after which it is ended. */
  timeLimit?: number;
  /** Is told what was seen at each look at the processes. */
  onLook?: (look: Look) => void;
}

/** One process, as `/proc/<pid>/stat` shows it. */
export interface ProcessState {
  pid: number;
  parent: number;
  session: number;
  /** Processor time of its own, in ticks. */
  ticks: number;
  /** Its resident set, in pages. */
  pages: number;
}

/** Milliseconds between two looks at the processes. */
const INTERVAL = 100;

/** How much of what a command writes is kept, in characters. */
const OUTPUT_KEPT = 20_000;

/**
 * Reads what `/proc/<pid>/stat` says; proc_pid_stat(5) names its fields.
 *
 * @throws when the text is of another form.
 */
export function parseProcessState(text: string): ProcessState {
  // The second field is the program's name in parentheses; it may hold spaces and parentheses.
  const nameEnd = text.lastIndexOf(')');
  const fields = text
    .slice(nameEnd + 2)
    .trim()
    .split(' ')
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? Number.NaN;
  const state = {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    session: field(6),
    ticks: field(14) + field(15),
    pages: field(24),
  };
  if (nameEnd === -1 || Object.values(state).some(Number.isNaN)) {
    throw new Error(`This is not what /proc/<pid>/stat looks like: ${text}`);
  }
  return state;
}

/**
 * The processes of one session and all that descend from them. A process whose parent has ended stays
 * in the session; one that left the session has its parent there, or is among those `known` before.
 */
export function treeOf(
  processes: readonly ProcessState[],
  session: number,
  known: ReadonlySet<number>,
): ProcessState[] {
  const members = new Set(
    processes.filter((one) => one.session === session || known.has(one.pid)).map(({ pid }) => pid),
  );
  let isGrowing = true;
  while (isGrowing) {
    const added = processes.filter(({ pid, parent }) => members.has(parent) && !members.has(pid));
    for (const { pid } of added) members.add(pid);
    isGrowing = added.length > 0;
  }
  return processes.filter(({ pid }) => members.has(pid));
}

/** Seconds in what the shell's `times` prints last: user and system of the processes it waited for. */
export function parseTimes(text: string): number | undefined {
  const times = [...text.matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length < 4) return undefined;
  return times
    .slice(-2)
    .reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function processesNow(): ProcessState[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    let text;
    try {
      text = readFileSync(`/proc/${name}/stat`, 'latin1');
    } catch {
      // It ended since the folder was read.
      return [];
    }
    return [parseProcessState(text)];
  });
}

const systemNumber = (name: string) =>
  Number(execFileSync('getconf', [name], { encoding: 'utf8' }));

/** Looks at the processes of one session again and again, and remembers what they took. */
class TreeWatch {
  readonly #session: number;
  readonly #ticks = new Map<number, number>();
  /** Those of the last look alone: the number of one that has ended may become another's. */
  #known: ReadonlySet<number> = new Set();
  #peakPages = 0;

  constructor(session: number) {
    this.#session = session;
  }

  #tree(): ProcessState[] {
    return treeOf(processesNow(), this.#session, this.#known);
  }

  /** Looks; says how many pages of memory are held now. */
  look(): number {
    const tree = this.#tree();
    this.#known = new Set(tree.map(({ pid }) => pid));
    for (const { pid, ticks } of tree) this.#ticks.set(pid, ticks);
    const pages = tree.reduce((sum, one) => sum + one.pages, 0);
    this.#peakPages = Math.max(this.#peakPages, pages);
    return pages;
  }

  /** Ends every process of the tree that is still there. */
  end(): void {
    for (const { pid } of this.#tree()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself in between.
      }
    }
  }

  get ticks(): number {
    return [...this.#ticks.values()].reduce((sum, own) => sum + own, 0);
  }

  get peakPages(): number {
    return this.#peakPages;
  }
}

/** Passes the shell the command as it is, and has it say on file 3 what its children took. */
const timed = '"$@" 3>&-; code=$?; times >&3; exit $code';

/**
 * Runs a command to its end and measures the whole tree of its processes, looked at each tenth of a
 * second. Nothing that it started is left running afterwards, also when this process is stopped.
 *
 * Processor time is the larger of two sums, each of which can only be too small: what the shell's
 * `times` says of the processes that were waited for, and what was last seen of each process, which
 * knows those whose parent did not wait for them.
 *
 * @throws where there is no `/proc`, or when the command cannot be started at all.
 */
export async function measureProcess(
  command: string,
  args: readonly string[],
  { folder, environment = {}, timeLimit, onLook }: ProcessOptions = {},
): Promise<MeasuredProcess> {
  if (!existsSync('/proc/self/stat')) {
    throw new Error('The cost of processes is read from /proc. Measure on Linux.');
  }
  const pageBytes = systemNumber('PAGESIZE');
  const ticksPerSecond = systemNumber('CLK_TCK');

  const start = performance.now();
  // A session of its own, by which processes are known that outlive their parent.
  const child = spawn('/bin/sh', ['-c', timed, 'sh', command, ...args], {
    ...(folder !== undefined && { cwd: folder }),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let times = '';
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-OUTPUT_KEPT);
    });
  }
  (child.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
    times += text;
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const exited = new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? undefined);
    });
  });
  if (child.pid === undefined) {
    await exited;
    throw new Error(`${command} could not be started.`);
  }

  const watch = new TreeWatch(child.pid);
  const look = setInterval(() => {
    const pages = watch.look();
    onLook?.({
      at: Date.now(),
      cpuSeconds: watch.ticks / ticksPerSecond,
      bytes: pages * pageBytes,
    });
  }, INTERVAL);
  let limit: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<'out of time'>((resolve) => {
    if (timeLimit !== undefined) limit = setTimeout(resolve, timeLimit * 1000, 'out of time');
  });
  const endTree = () => {
    watch.end();
  };
  const stop = () => {
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.once('exit', endTree);
  for (const signal of signals) process.on(signal, stop);
  try {
    const isTimedOut = (await Promise.race([exited, outOfTime])) === 'out of time';
    if (isTimedOut) watch.end();
    const exitCode = await exited;
    const wallSeconds = (performance.now() - start) / 1000;
    clearInterval(look);
    // What is left would hold the pipes open, or work on into the next measurement.
    watch.end();
    await closed;
    return {
      cost: {
        wallSeconds,
        cpuSeconds: Math.max(parseTimes(times) ?? 0, watch.ticks / ticksPerSecond),
        peakBytes: watch.peakPages * pageBytes,
      },
      exitCode: isTimedOut ? undefined : exitCode,
      isTimedOut,
      output,
    };
  } finally {
    clearInterval(look);
    clearTimeout(limit);
    process.off('exit', endTree);
    for (const signal of signals) process.off(signal, stop);
  }
}
