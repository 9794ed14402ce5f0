/** The playbook over data/playbook and data/knowledge: each read and checked once, when an answer first needs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Playbook } from '../../core/playbook/playbook.ts';
import { remitCodes } from '../../core/remit/remit-codes.ts';
import {
  deadlineFile,
  denialFile,
  modifierFile,
  reasonFile,
  remarkFile,
  remittanceFile,
  tipFile,
} from './playbook-shape.ts';
import { openLibrary } from './open-library.ts';

/** `folder`: data/playbook of the program. A faulty file is a broken installation and throws. */
export function openPlaybook(folder: string): Playbook {
  const tips = once(() => read(folder, 'tips.json', tipFile));
  const denials = once(() => {
    const file = read(folder, 'denials.json', denialFile);
    return {
      ...file,
      reasons: read(folder, 'carcs.json', reasonFile),
      remarks: read(folder, 'remarks.json', remarkFile),
      letters: file.letters.map((letter) => ({ ...letter, text: textOf(folder, letter.id) })),
    };
  });
  const modifiers = once(() => read(folder, 'modifiers.json', modifierFile).entries);
  const deadlines = once(() => read(folder, 'deadlines.json', deadlineFile).deadlines);
  const remittances = once(() => remitCodes(read(folder, 'remittances.json', remittanceFile)));
  const knowledge = once(() => openLibrary(join(folder, '..', 'knowledge')));
  return {
    get knowledge() {
      return knowledge();
    },
    get tips() {
      return tips();
    },
    get denials() {
      return denials();
    },
    get modifiers() {
      return modifiers();
    },
    get deadlines() {
      return deadlines();
    },
    get remittances() {
      return remittances();
    },
  };
}

function read<T>(folder: string, name: string, shape: z.ZodType<T>): T {
  const checked = shape.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`data/playbook/${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

const textOf = (folder: string, letter: string): string =>
  readFileSync(join(folder, 'letters', `${letter}.md`), 'utf8');

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
