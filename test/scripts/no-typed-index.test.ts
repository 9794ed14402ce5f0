/** The lint rule against objects indexed by any string, tried on small programs. */
import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { noTypedIndex } from '../../scripts/eslint/no-typed-index.js';

const filename = 'tried.ts';
const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, types: [], strict: true };
const host = ts.createCompilerHost(options);
const libraries = new Map<string, ts.SourceFile | undefined>();

/** A program of one file; the library is read once. */
function programOf(code: string): ts.Program {
  const own = ts.createSourceFile(filename, code, ts.ScriptTarget.ES2022, true);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name, version) => {
    if (name === filename) return own;
    if (!libraries.has(name)) libraries.set(name, host.getSourceFile(name, version));
    return libraries.get(name);
  };
  return ts.createProgram([filename], options, { ...host, getSourceFile });
}

function faultsOf(code: string): number {
  const text = `export {};\n${code}\n`;
  const messages = new Linter().verify(
    text,
    {
      files: ['**/*.ts'],
      languageOptions: {
        parser: tseslint.parser as Linter.Parser,
        parserOptions: { programs: [programOf(text)] },
      },
      plugins: { unitwise: { rules: { 'no-typed-index': noTypedIndex } } },
      rules: { 'unitwise/no-typed-index': 'error' },
    },
    { filename },
  );
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length;
}

const given =
  'declare const typed: string; declare const table: Readonly<Record<string, number>>; declare const known: { readonly a: number };';

describe('no-typed-index', () => {
  it.each([
    ['a record', 'void table[typed];'],
    ['a record of names, with a cast', 'void known[typed as keyof typeof known];'],
    ['a literal object', 'void ({ a: 1 } as Readonly<Record<string, number>>)[typed.toLowerCase()];'],
    ['a template', 'void table[`${typed} ${typed}`];'],
    ['the in operator', 'void (typed in table);'],
    ['writing', 'const seen: Record<string, number> = {}; seen[typed] = 1;'],
    ['any', 'declare const anything: any; void table[anything];'],
  ])('refuses %s', (_, code) => {
    expect(faultsOf(`${given} ${code}`)).toBe(1);
  });

  it.each([
    ['a map', 'declare const map: ReadonlyMap<string, number>; void map.get(typed);'],
    ['a closed set of names', "declare const key: 'a'; void known[key];"],
    ['a list', 'declare const list: readonly string[]; declare const at: number; void list[at];'],
    ['a name written out', "void table['constructor'];"],
    ['a name asked for with in', "void ('a' in known);"],
  ])('allows %s', (_, code) => {
    expect(faultsOf(`${given} ${code}`)).toBe(0);
  });
});
