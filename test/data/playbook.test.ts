/** The playbook walked: every entry has its basis, its label and its source, and says no figure it does not cite. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateImpact } from '../../src/core/playbook/evaluate-impact.ts';
import type { Rule } from '../../src/core/playbook/playbook.ts';
import { ruleInForce } from '../../src/core/playbook/rule-in-force.ts';
import { tipsForCode } from '../../src/core/playbook/tips-for.ts';
import { national } from '../../src/core/places/place.ts';
import { deadlinesByWords } from '../../src/intents/deadline/read.ts';
import { situationsByWords } from '../../src/intents/denial-help/read-situation.ts';
import { entriesByWords } from '../../src/intents/modifier/read-entries.ts';
import { code, date } from '../support/claim-days.ts';
import { dataFolder } from '../support/data-folder.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import listed from './playbook-codes.json' with { type: 'json' };

const folder = join(dataFolder, 'playbook');
const file = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const { sources } = file('sources.json') as { sources: { name: string; where: string; read: string }[] };
const { codes: twenty } = file('tips.json') as { codes: string[] };
const reference = openMemoryReference();
const today = date('2026-11-23');
const inForce = reference.on(today);
const { tips, denials, modifiers, deadlines } = playbook;

interface Entry {
  readonly id: string;
  readonly rule: Rule;
}
const entries: readonly (readonly [string, readonly Entry[]])[] = [
  ['tips', tips.tips],
  ['denials', denials.situations],
  ['modifiers', modifiers],
  ['deadlines', deadlines],
];

/** Every sentence of an entry that people read. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'rule' ? [] : textsOf(each)));
}

describe.each(entries)('%s', (_, all) => {
  it('have ids of their own', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('cite only sources that are listed, with where they were read', () => {
    const names = new Set(sources.map(({ name }) => name));
    const cited = all.flatMap(({ rule }) => (rule.basis === 'published' ? [rule.citation.source] : []));
    expect(cited.filter((name) => !names.has(name))).toEqual([]);
    expect(sources.filter(({ where, read }) => where === '' || read === '')).toEqual([]);
  });

  it('type no amount, and no percentage without a citation', () => {
    const faulty = all.filter((entry) => {
      const text = textsOf(entry).join(' ');
      const amount = /\$|\b\d[\d,]*\.\d\d\b|\b\d{1,3},\d{3}\b/.test(text);
      return amount || (/%|\bpercent\b/.test(text) && entry.rule.basis !== 'published');
    });
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });

  it('say nothing longer than fits a phone', () => {
    expect(all.flatMap(textsOf).filter((text) => text.length > 240)).toEqual([]);
  });

  it('repeat none of the figures that have no source', () => {
    const said = JSON.stringify(all);
    expect(said).not.toMatch(/60-70|25-40|59,?867|4\.32|15,000|50,000|500-2,000|#1/);
  });
});

describe('tips', () => {
  it('stand on tables that say so today, each of them', () => {
    const gone = tips.tips.filter(({ rule, codes: [first] }) => {
      const asked = first === undefined ? code('97110') : code(first);
      return ruleInForce(rule, asked, inForce) === undefined;
    });
    expect(gone.map(({ id }) => id)).toEqual([]);
  });

  it('are at least six for each of the twenty codes and their neighbours', () => {
    expect(twenty).toHaveLength(20);
    const neighbours = ['97165', '97166', '97167', '97168', '97542', '97760', '97761'];
    const counts = [...twenty, ...neighbours].map((each) => [
      each,
      tipsForCode(tips.tips, code(each), inForce).length,
    ]);
    expect(counts.filter(([, count]) => Number(count) < 6)).toEqual([]);
  });

  it('are at least ten for everybody', () => {
    expect(tips.tips.filter(({ topics }) => topics.includes('general')).length).toBeGreaterThanOrEqual(10);
  });

  it('name impacts that have a figure for every code they are shown for', () => {
    const base = { inForce, place: national, qualifyingParticipant: false, assumption: tips.assumption };
    const without = [...twenty, ...tips.tips.flatMap(({ codes }) => codes)].flatMap((each) =>
      tipsForCode(tips.tips, code(each), inForce).flatMap(({ tip }) =>
        tip.impacts.flatMap((impact) =>
          evaluateImpact(impact, tip.rule, code(each), base) === undefined ? [`${each} ${tip.id}`] : [],
        ),
      ),
    );
    expect([...new Set(without)]).toEqual([]);
  });

  it('speak of a pair only while its edit stands', () => {
    const before2020 = reference.on(date('2019-06-03'));
    const ids = (day: typeof inForce): string[] =>
      tipsForCode(tips.tips, code('97140'), day).map(({ tip }) => tip.id);
    expect(ids(inForce)).toContain('manual-and-activities');
    expect(ids(before2020)).not.toContain('manual-and-activities');
  });
});

describe('denials', () => {
  it('are at least the 39 situations', () => {
    expect(denials.situations.length).toBeGreaterThanOrEqual(39);
  });

  it('know every code of the list', () => {
    const known = new Set(denials.situations.flatMap(({ carcs, rarcs }) => [...carcs, ...rarcs]));
    expect([...listed.carcs, ...listed.rarcs].filter((each) => !known.has(each))).toEqual([]);
  });

  it('name deadlines and letters that exist, and every letter is named', () => {
    const ids = new Set([...deadlines.map(({ id }) => id), 'payer-appeal']);
    expect(denials.situations.filter(({ deadline }) => deadline !== null && !ids.has(deadline))).toEqual([]);
    const letters = denials.letters.map(({ id }) => id).sort();
    expect([...new Set(denials.situations.flatMap(({ letter }) => letter ?? []))].sort()).toEqual(letters);
    const files = readdirSync(join(folder, 'letters'), { withFileTypes: true });
    expect(files.map(({ name }) => name.replace('.md', '')).sort()).toEqual(letters);
  });

  it('give an act without a condition or one for each that there is', () => {
    const stuck = denials.situations.filter(({ act, live }) => {
      const conditions = act.flatMap(({ when }) => when ?? []);
      if (conditions.length < act.length) return false;
      const wanted =
        live === 'pair' ? ['indicator-0', 'indicator-1', 'no-edit'] : ['mai-1', 'mai-2', 'mai-3'];
      return wanted.some((each) => !(conditions as string[]).includes(each));
    });
    expect(stuck.map(({ id }) => id)).toEqual([]);
  });

  it.each(denials.letters)('the letter $id holds placeholders and nothing of anybody', ({ id }) => {
    const text = readFileSync(join(folder, 'letters', `${id}.md`), 'utf8');
    expect(text).toContain('[Name, credentials, signature]');
    expect(text).toContain('Fill in outside the chat.');
    expect(text).not.toMatch(/\d{3,}|\$|@|%|patient's name|birth/i);
  });
});

describe('modifiers', () => {
  it('are all there, each once', () => {
    const all = modifiers.flatMap((entry) => entry.modifiers);
    expect([...all].sort()).toEqual([...listed.modifiers].sort());
  });
});

describe('words that lead here', () => {
  it('lead to entries that exist', () => {
    const missing = [
      ...situationsByWords.filter((id) => denials.situations.every((each) => each.id !== id)),
      ...entriesByWords.filter((id) => modifiers.every((each) => each.id !== id)),
      ...deadlinesByWords.filter((id) => deadlines.every((each) => each.id !== id)),
    ];
    expect(missing).toEqual([]);
  });
});
