/** A payer's rules kept for a team in Teams: the dialog, its faults, and the profile that comes of it. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { teamsKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { mention, tenant, type Where } from '../../fakes/teams/activities.ts';
import type { Card } from '../../fakes/teams/fake-connector.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';
import { cardSchema } from './card-schema.ts';

const open = teamsServers();
const isCard = new Ajv({ allErrors: true }).compile(cardSchema);

async function invoke(
  server: TeamsServer,
  name: string,
  data: object,
  where: Where = 'personal',
): Promise<Card> {
  const answered = await server.post(server.send.invoke(where, name, { data }));
  const { task } = answered.json() as unknown as {
    readonly task: { readonly value: { readonly card: { readonly content: Card } } };
  };
  const { content } = task.value.card;
  isCard(content);
  expect(isCard.errors ?? []).toEqual([]);
  return content;
}

const filled = {
  ...{ verb: 'payer', payer: 'Aetna', 'unit-rule': 'ama', 'visit-cap': '4 units', product: '' },
  ...{ source: 'call', reference: '88372615', from: '2026-01-01', state: null },
};
const kept = async ({ state }: TeamsServer) => {
  const read = await state.payers.of(teamsKey({ tenant }) as TeamKey);
  return read.kind === 'read' ? read.value : [];
};

describe('payer add Aetna', () => {
  it('opens a dialog with the name, and what is sent is kept', async () => {
    const server = await open();
    await server.post(server.send.message('personal', 'payer add Aetna'));
    const card = server.connector.messages()[0]?.attachments?.[0]?.content;
    const button = card?.actions?.find(({ title }) => title === "Add a payer's rules");
    expect(button?.data).toEqual({ verb: 'payer', payer: 'Aetna', msteams: { type: 'task/fetch' } });
    const form = await invoke(server, 'task/fetch', button?.data ?? {});
    expect(form.body.find((each) => 'id' in each && each.id === 'payer')).toMatchObject({ value: 'Aetna' });
    const saved = await invoke(server, 'task/submit', filled);
    expect(saved.fallbackText).toBe('Aetna: 2 rules saved for your team');
    expect(await kept(server)).toMatchObject([
      {
        name: 'Aetna',
        facts: [
          { topic: 'unit-rule', value: { rule: 'ama' }, label: 'payer policy', from: '2026-01-01' },
          {
            topic: 'visit-cap',
            value: { per: 'units', most: 4 },
            source: { kind: 'call', reference: '88372615' },
          },
        ],
      },
    ]);
  });

  it('shows pasted rates as they were read, and keeps them once that is said', async () => {
    const server = await open();
    const rates = '97110 31.50\n97140 CQ 24.76';
    const shown = await invoke(server, 'task/submit', { ...filled, 'unit-rule': '', 'visit-cap': '', rates });
    expect(JSON.stringify(shown)).toContain('24.76');
    expect(await kept(server)).toEqual([]);
    const keep = shown.actions?.find(({ title }) => title === 'Keep 2 rates');
    const saved = await invoke(server, 'task/submit', keep?.data ?? {});
    expect(saved.fallbackText).toBe('Aetna: 2 rates saved for your team');
    const [profile] = await kept(server);
    expect(profile?.rates[0]?.rates.map(({ code, modifier, amount }) => [code, modifier, amount])).toEqual([
      ['97110', null, 3150],
      ['97140', 'CQ', 2476],
    ]);
    await server.post(server.send.message('personal', 'payer rates Aetna'));
    expect(JSON.stringify(server.connector.messages().at(-1))).toContain('24.76');
    await server.post(server.send.message('group', `${mention} payer rates Aetna`));
    expect(JSON.stringify(server.connector.messages().at(-1))).toContain('shown to you alone');
  });

  it.each([
    ['a value that is none', { 'visit-cap': 'lots' }, 'Write 4 units'],
    ['a person as payer', { payer: 'wanda prystowsky' }, 'patient information'],
    ['percent or dollars', { 'fee-basis': '120' }, 'percent of Medicare or dollars'],
  ])('says above the field what is wrong, keeps the rest and saves nothing: %s', async (_, changes, said) => {
    const server = await open();
    const again = await invoke(server, 'task/submit', { ...filled, ...changes });
    expect(JSON.stringify(again)).toContain(said);
    expect(JSON.stringify(again)).not.toContain('prystowsky');
    expect(again.body.find((each) => 'id' in each && each.id === 'reference')).toMatchObject({
      value: '88372615',
    });
    expect(await kept(server)).toEqual([]);
  });
});
