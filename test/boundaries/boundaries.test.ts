/** The rules of .dependency-cruiser.cjs really fire: each forbidden import below must be refused by its rule. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const forbidden = [
  { rule: 'core-is-pure', file: 'src/core/units/leak.ts', imports: 'node:fs' },
  { rule: 'core-is-pure', file: 'src/core/units/leak.ts', imports: '../../intents/asked.ts' },
  { rule: 'billing-knows-no-chat', file: 'src/core/fees/leak.ts', imports: '../reply/reply.ts' },
  { rule: 'intents-keep-apart', file: 'src/intents/code/leak.ts', imports: '../claim-check/answer.ts' },
  {
    rule: 'intents-import-core-and-zod',
    file: 'src/intents/code/leak.ts',
    imports: '../../adapters/clock.ts',
  },
  { rule: 'adapters-keep-apart', file: 'src/adapters/terminal/leak.ts', imports: '../sqlite/schema.ts' },
  { rule: 'only-wiring-joins', file: 'src/intents/leak.ts', imports: '../adapters/clock.ts' },
  { rule: 'adapters-do-not-wire', file: 'src/adapters/terminal/leak.ts', imports: '../../wiring/open.ts' },
];

describe('a forbidden import is refused', () => {
  it.each(forbidden)('$rule: $file imports $imports', ({ rule, file, imports }) => {
    const root = mkdtempSync(join(tmpdir(), 'unitwise-boundaries-'));
    try {
      for (const name of ['tsconfig.json', '.dependency-cruiser.cjs', 'package.json'])
        cpSync(name, join(root, name));
      const target = imports.startsWith('.') ? join(dirname(file), imports) : undefined;
      if (target !== undefined) write(join(root, target), 'export interface Held { readonly held: true }\n');
      const text = `import type * as held from '${imports}';\nexport type Leak = typeof held;\n`;
      write(join(root, file), text);
      const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
      const run = spawnSync(process.execPath, [bin, 'src', '--config', '.dependency-cruiser.cjs'], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(run.stdout).toContain(`error ${rule}: ${file}`);
      expect(run.status).toBeGreaterThan(0);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
