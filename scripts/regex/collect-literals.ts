/** Every regular expression of src/: the literals, and the places that build one from words. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** "src/intents/decide.ts:12". */
  readonly place: string;
}

export interface FileExpressions {
  readonly literals: readonly Expression[];
  /** Where `RegExp` is called. */
  readonly built: readonly string[];
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const sourceFiles = (): readonly string[] =>
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}src/${name}`)
    .sort();

export function expressionsOf(file: string, text = readFileSync(file, 'utf8')): FileExpressions {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: Expression[] = [];
  const built: string[] = [];
  const placeOf = (node: ts.Node): string =>
    `${relative(root, file)}:${String(parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: placeOf(node),
      });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      built.push(placeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return { literals, built };
}
