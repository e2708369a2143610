import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  measureProcess,
  parseProcessState,
  parseTimes,
  treeOf,
  type ProcessState,
} from './process-cost.ts';

const aProcess = (pid: number, parent: number, session: number): ProcessState => ({
  pid,
  parent,
  session,
  ticks: 0,
  pages: 0,
});

/** Tells a process that runs from one that is gone, or has ended and was not asked for its exit code. */
const isRunning = (pid: number) => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ');
  } catch {
    return false;
  }
};

describe('a line of /proc', () => {
  const line = (name: string) =>
    `41 (${name}) S 7 40 39 0 -1 4194560 10 0 0 0 250 50 900 100 20 0 11 0 5 800000000 2500 184 0`;

  it('is read by its fields, of a program with spaces and parentheses in its name too', () => {
    const state = { pid: 41, parent: 7, session: 39, ticks: 300, pages: 2500 };
    expect(parseProcessState(line('node'))).toEqual(state);
    expect(parseProcessState(line('tmux: (a) b'))).toEqual(state);
  });

  it('of another form is refused', () => {
    expect(() => parseProcessState('41 node S 7')).toThrow('not what /proc/<pid>/stat looks like');
  });
});

describe('a tree of processes', () => {
  const memberIds = (processes: ProcessState[], known: number[] = []) =>
    treeOf(processes, 10, new Set(known)).map(({ pid }) => pid);

  it('holds the session, whoever the parents are now, and nothing else', () => {
    const orphan = aProcess(12, 1, 10);
    expect(
      memberIds([aProcess(10, 5, 10), aProcess(11, 10, 10), orphan, aProcess(13, 5, 5)]),
    ).toEqual([10, 11, 12]);
  });

  it('holds those who left the session, and their children', () => {
    const left = [aProcess(30, 20, 20), aProcess(20, 10, 20)];
    expect(memberIds([...left, aProcess(10, 5, 10)])).toEqual([30, 20, 10]);
  });

  it('holds those known before who have neither the session nor the parent any more', () => {
    const left = [aProcess(20, 1, 20), aProcess(30, 20, 20)];
    expect(memberIds(left)).toEqual([]);
    expect(memberIds(left, [20])).toEqual([20, 30]);
  });
});

it('the times of a shell’s children are read in the forms of bash and dash', () => {
  expect(parseTimes('0m0.001s 0m0.002s\n1m2.250s 0m0.500s\n')).toBe(62.75);
  expect(parseTimes('0m0.000000s 0m0.010000s\n0m2.000000s 2m0.250000s\n')).toBe(122.25);
  expect(parseTimes('')).toBeUndefined();
});

describe.runIf(process.platform === 'linux')('a measured command', () => {
  const node = (program: string, timeLimit?: number) =>
    measureProcess(process.execPath, ['-e', program], timeLimit === undefined ? {} : { timeLimit });
  /** Starts another Node and waits for it. */
  const inner = (program: string) =>
    `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(program)}], { stdio: 'inherit' });`;
  const burn = (milliseconds: number) =>
    `while (process.cpuUsage().user < ${milliseconds} * 1000);`;

  it('costs the processor time of children that have ended too', async () => {
    const tell = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1e6);';
    const program = `${inner(burn(400) + tell)} ${burn(400)} ${tell}`;
    const { cost, exitCode, output } = await node(program);
    const [one = 0, other = 0] = output.trim().split(/\s+/).map(Number);
    expect(exitCode).toBe(0);
    expect(cost.cpuSeconds).toBeGreaterThanOrEqual(0.8);
    // What is counted twice would be twice as much.
    expect(cost.cpuSeconds).toBeLessThan(1.6 * (one + other));
    expect(cost.wallSeconds).toBeGreaterThanOrEqual(0.8);
  });

  it('costs the processor time of a child that nobody waited for', async () => {
    const leave = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`${burn(600)} setTimeout(() => {}, 60000)`)}], { stdio: 'ignore' }).unref(); setTimeout(() => process.exit(), 2500);`;
    const { cost } = await node(leave);
    expect(cost.cpuSeconds).toBeGreaterThanOrEqual(0.6);
  });

  it('costs the memory that all its processes hold at one time', async () => {
    const fill =
      'const kept = Buffer.alloc(150e6, 1); const end = Date.now() + 600; while (Date.now() < end) kept[0]++;';
    const { cost: one } = await node(fill);
    expect(one.peakBytes).toBeGreaterThan(150e6);
    const { cost: both } = await node(
      `const outer = Buffer.alloc(150e6, 1); ${inner(fill)} outer[0]++;`,
    );
    expect(both.peakBytes).toBeGreaterThan(300e6);
  });

  it('keeps its exit code and the last of what it wrote', async () => {
    const { exitCode, output, isTimedOut } = await node(
      "console.log('out'); console.error('error'); process.exitCode = 3;",
    );
    expect(exitCode).toBe(3);
    expect(isTimedOut).toBe(false);
    expect(output).toContain('out\n');
    expect(output).toContain('error\n');
  });

  it('that cannot be found has the exit code of the shell for it', async () => {
    const { exitCode, output } = await measureProcess('no-such-command', []);
    expect(exitCode).toBe(127);
    expect(output).toContain('no-such-command');
  });

  it('is ended after its time with all it started', async () => {
    const { exitCode, isTimedOut, output, cost } = await node(
      inner('console.log(process.pid); setInterval(() => {}, 1000);'),
      1.5,
    );
    expect(isTimedOut).toBe(true);
    expect(exitCode).toBeUndefined();
    expect(cost.wallSeconds).toBeGreaterThanOrEqual(1.5);
    const pid = Number(output);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });

  it('leaves nothing running when it ends before what it started', async () => {
    const { exitCode, output } = await node(
      "const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit', detached: true }); console.log(child.pid); child.unref(); setTimeout(() => process.exit(0), 800);",
    );
    expect(exitCode).toBe(0);
    const pid = Number(output);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });
});
