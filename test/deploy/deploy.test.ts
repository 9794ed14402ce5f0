/** Files for operators name what the program has: variables, metrics, addresses. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { variableNames } from '../../src/adapters/environment.ts';
import { openMetrics } from '../../src/adapters/operate/metrics.ts';
import { paths } from '../../src/adapters/slack/manifest.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

/** Every match of the expression's first group, once. */
const found = (file: string, expression: RegExp): readonly string[] =>
  [...new Set([...read(file).matchAll(expression)].map(([, name = '']) => name))].sort();

describe('variables', () => {
  const ofCompose = ['DOMAIN', 'POSTGRES_PASSWORD'];

  it('that compose.yaml sets for the app or takes from .env', () => {
    const app = read('compose.yaml').split(/^ {2}db:/m)[0] ?? '';
    const set = [...app.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name);
    const taken = found('compose.yaml', /\$\{([A-Z_]+)/g).filter((name) => !ofCompose.includes(name));
    expect([...set, ...taken].filter((name) => !variableNames.includes(name ?? ''))).toEqual([]);
    expect(set).toEqual(['HOST', 'PORT', 'UNITWISE_HOME', 'PUBLIC_URL', 'DATABASE_URL', 'STATE_KEY']);
  });

  it('that the image sets', () => {
    const set = found('Dockerfile', /^(?:ENV| {4})\s*([A-Z_]+)=/gm).filter((name) => name !== 'NODE_ENV');
    expect(set).toEqual(['HOST', 'PORT', 'UNITWISE_HOME']);
  });
});

it('alerts and docs/operate.md name metrics that there are', async () => {
  const held = (await openMetrics().registry.getMetricsAsJSON()).map(({ name }) => name);
  for (const file of ['deploy/alerts.yml', 'docs/operate.md']) {
    const named = found(file, /\b(unitwise_[a-z0-9_]+)\b/g).map((name) => name.replace(/_bucket$/, ''));
    expect(named.filter((name) => !held.includes(name))).toEqual([]);
    expect(named).toContain('unitwise_failures_total');
  }
});

describe('proxies pass on what is called from outside, and nothing else', () => {
  const doors = [
    ...['/slack', '/api/messages', '/pictures', '/booklets', '/tables', '/letters', '/healthz'],
    ...['/mcp', '/v1'],
  ];

  it('nginx', () => {
    const listed = found('deploy/nginx.conf', /location ~ \^\/\(([^)]+)\)/g).flatMap((each) =>
      each.split('|'),
    );
    expect(listed.map((path) => `/${path}`).sort()).toEqual([...doors].sort());
  });

  it('Caddy', () => {
    const listed = found('deploy/Caddyfile', /@(?:public|programs) path (.+)/g).flatMap((each) =>
      each.split(' '),
    );
    expect([...new Set(listed.map((path) => path.replace(/\/\*$/, '')))].sort()).toEqual([...doors].sort());
  });

  it("Slack's addresses are among them", () => {
    for (const address of Object.values(paths)) expect(address).toMatch(/^\/slack\//);
  });
});

it('the image copies what .dockerignore lets in', () => {
  const kept = found('.dockerignore', /^!(.+)$/gm);
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );
  expect([...new Set(copied.map((file) => file.replace('./', '')))].sort()).toEqual(kept);
  expect(kept.filter((file) => !existsSync(file))).toEqual([]);
});
