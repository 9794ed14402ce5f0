/** Answers that newer tables contradict, on SQLite: told alone to whoever got them, once, both figures side by side. */
import { describe, expect, it } from 'vitest';
import type { TableStore } from '../../src/core/reference/parts.ts';
import { changesServers, type ChangesServer } from '../support/changes-servers.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { openNewerReference } from '../support/newer-reference.ts';

const { start, sent, platformSays } = changesServers();

/** The tables as they were: other sums, so other contents. */
const older = (store: TableStore): TableStore => ({
  ...store,
  releases: store.releases
    .filter(({ kind, name }) => `${kind} ${name}` !== 'mue 2026Q4')
    .map((release) => ({ ...release, sha256: `older ${release.sha256}` })),
  relativeValues: (release, code, modifier) => {
    const row = store.relativeValues(release, code, modifier);
    return row && code === '97110' ? { ...row, work: row.work - 5 } : row;
  },
  edits: (release, a, b) => ([a, b].includes('97150') ? [] : store.edits(release, a, b)),
});
const [before, after] = [openMemoryReference(older), openMemoryReference()];
const alone = (user: string) => ({ user, alone: user });

async function asked(
  ...questions: readonly (readonly [text: string, user: string])[]
): Promise<ChangesServer> {
  const old = await start(before);
  for (const [text, user] of questions) await old.ask(text, alone(user));
  await old.tellAnswers();
  expect(sent).toEqual([]);
  return old;
}

describe('an answer that newer tables contradict', () => {
  it('is told once and alone to whoever got it, then beside now, also after a restart', async () => {
    const old = await asked(
      ['97110 38min in Dallas TX', 'U1'],
      ['96127 how many units a day', 'U2'],
      ['97140 23min', 'U3'],
    );
    await old.state.close();
    const fresh = await start(after);
    await fresh.tellAnswers();
    await fresh.tellAnswers();
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['U1', 'U2']);
    const [first] = sent.filter(({ channel }) => channel === 'U1');
    expect(first?.text).toContain('An answer you got is different by newer CMS tables');
    expect(first?.text).toMatch(/97110 x3 on 2026-11-24: allowed\D+\$\d+\.\d\d\D+\$\d+\.\d\d/);
    expect(first?.text).not.toContain(': units');
    const [second] = sent.filter(({ channel }) => channel === 'U2');
    expect(second?.text).toMatch(/96127 on 2026-11-24: 96127, units a day\W+3\W+4/);
    await fresh.state.close();
    await (await start(after)).tellAnswers();
    expect(sent.length).toBe(2);
  });

  it('is one message for all that one person got; edits are told as well as dollars', async () => {
    await asked(['97110 38min', 'U1'], ['97110 23min', 'U1'], ['can I bill 97150 with 97110', 'U1']);
    await (await start(after)).tellAnswers();
    expect(sent.map(({ channel }) => channel)).toEqual(['U1']);
    expect(sent[0]?.text).toContain('3 answers you got are different by newer CMS tables');
    expect(sent[0]?.text).toMatch(/edit of 97150 and 97110\W+none\W+97150\/97110 \(indicator 1\)/);
  });

  it('is not told again where the next tables say the same, and is where they differ anew', async () => {
    await asked(['97110 38min', 'U1']);
    await (await start(after)).tellAnswers();
    await (await start(openNewerReference(0))).tellAnswers();
    expect(sent.length).toBe(1);
    await (await start(openNewerReference(7))).tellAnswers();
    expect(sent.length).toBe(2);
  });

  it('waits where the platform does not take it, and is told by one of several instances', async () => {
    await asked(['97110 38min', 'U1']);
    platformSays('later');
    const fresh = [await start(after), await start(after), await start(after)];
    await fresh[0]?.tellAnswers();
    platformSays('sent');
    sent.length = 0;
    await Promise.all(fresh.map(({ tellAnswers }) => tellAnswers()));
    expect(sent.length).toBe(1);
  });

  it.each([
    ['where there is no place that is theirs alone', '97110 38min', { user: 'U1' }],
    ["of another payer's dollars", '97110 38min Aetna', alone('U1')],
    ['where nothing in it could change', 'what does CO-97 mean', alone('U1')],
  ])('is not told %s', async (_, text, asker) => {
    const old = await start(before);
    await old.ask(text, asker);
    await (await start(after)).tellAnswers();
    expect(sent).toEqual([]);
  });

  it("is not told by an instance whose tables are older than the answer's", async () => {
    const newer = await start(after);
    await newer.ask('96127 how many units a day', alone('U1'));
    await (await start(before)).tellAnswers();
    expect(sent).toEqual([]);
  });
});
