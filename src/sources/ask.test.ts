import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askSources, type SourceAnswer } from './ask.ts';

let server: Server;
let home: string;
let questions: { path: string; agent: string; at: number }[] = [];

const impatient = { timeout: 150, retries: 1, delay: 5, pause: 0 };

beforeAll(async () => {
  let troubles = 1;
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const agent = request.headers['user-agent'] ?? '';
    questions.push({ path, agent, at: performance.now() });
    if (path === '/moved') response.writeHead(301, { Location: '/there' }).end();
    else if (path === '/gone') response.writeHead(404).end();
    else if (path === '/broken') response.writeHead(500).end();
    else if (path === '/once-broken') response.writeHead(troubles-- > 0 ? 503 : 200).end();
    else if (path === '/forbidden') response.writeHead(403).end();
    else if (path === '/slow') setTimeout(() => response.end(), 400).unref();
    else if (path === '/hung-up') request.socket.destroy();
    else response.end('Here I am.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  questions = [];
});

async function answersOf(paths: string[], patience = impatient): Promise<SourceAnswer[]> {
  const urls = paths.map((path) => (path.startsWith('/') ? home + path : path));
  const answers: SourceAnswer[] = [];
  for await (const answer of askSources(urls, patience)) answers.push(answer);
  return answers;
}

describe('a source', () => {
  it.each<[string, string, Partial<SourceAnswer>, number]>([
    ['that is there is asked once', '/there', { result: 'reached', status: 200 }, 1],
    ['that is gone is asked once', '/gone', { result: 'missing', status: 404 }, 1],
    ['that forbids is not called gone', '/forbidden', { result: 'unreachable', status: 403 }, 1],
    ['in trouble is asked again', '/broken', { result: 'unreachable', status: 500 }, 2],
    ['that recovers counts as there', '/once-broken', { result: 'reached', status: 200 }, 2],
    [
      'that answers too late is asked again',
      '/slow',
      { result: 'unreachable', reason: 'no answer within 150 ms' },
      2,
    ],
    [
      'that hangs up is asked again',
      '/hung-up',
      { result: 'unreachable', reason: 'no connection' },
      2,
    ],
  ])('%s', async (_, path, answer, times) => {
    expect(await answersOf([path])).toMatchObject([{ url: home + path, ...answer }]);
    expect(questions.filter((question) => question.path === path)).toHaveLength(times);
  });

  it('that has moved is told with its new address', async () => {
    expect(await answersOf(['/moved'])).toMatchObject([
      { result: 'moved', movedTo: `${home}/there` },
    ]);
  });

  it('that is no server at all is told so', async () => {
    const [answer] = await answersOf(['http://127.0.0.1:9/']);
    expect(answer).toMatchObject({ result: 'unreachable', reason: 'no connection' });
  });
});

it('a server learns who asks', async () => {
  await answersOf(['/there']);
  expect(questions[0]?.agent).toContain('Fulcrum');
});

it('a server is left alone between two questions', async () => {
  await answersOf(['/there', '/gone'], { ...impatient, pause: 120 });
  const [first, second] = questions;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(100);
});
