/** A team's conversation: its settings, its threads, and what happens when its state cannot be reached. */
import { screenMessage } from '../../src/intents/privacy/screen.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absentState } from '../../src/core/team/absent-state.ts';
import { parseServiceDate, type ServiceDate } from '../../src/core/claim/service-date.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import type { Answer } from '../../src/intents/answer.ts';
import { teamAssistant } from '../../src/app/team-assistant.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { askerIn, openTestTeam, type TestTeam } from '../support/team.ts';
import { playbook } from '../support/playbook.ts';

const said = ({ reply }: Answer): string => toPlainText(reply, { expanded: false });
const factOf = ({ reply }: Answer, label: string): string | undefined =>
  reply.blocks
    .flatMap((block) => (block.kind === 'facts' ? block.facts : []))
    .find((fact) => fact.label === label)?.value;

let team: TestTeam;
beforeAll(async () => {
  team = await openTestTeam();
});
afterAll(() => team.stop());

const type = (text: string, channel = 'C1', changes = {}): Promise<Answer> =>
  team.assistant.answerText(text, askerIn(channel, changes));

describe('settings', () => {
  it('show what each question is answered with before anything was set', async () => {
    const shown = await type('settings', 'C-new');
    expect(shown.reply.headline).toBe('What your questions are answered with');
    expect(factOf(shown, 'Place')).toBe('not set: national rates');
  });

  it('show the digest of their channel beside them', async () => {
    expect(factOf(await type('settings', 'C9'), 'Daily digest here')).toMatch(/^none comes here/);
    await type('digest on 8:00 Central', 'C9');
    const shown = await type('settings', 'C9');
    expect(factOf(shown, 'Daily digest here')).toBe('8:00 AM Central, on weekdays');
    expect(factOf(shown, 'Place')).toBe('not set: national rates');
  });

  it('looked at in passing change nothing', async () => {
    const { assistant, state } = team;
    const seen = await assistant.preview({ text: 'digest on 8:00 Central' }, askerIn('C10'));
    expect(seen).toMatchObject({
      kind: 'declined',
      reply: { headline: expect.stringContaining('nothing is changed') as string },
    });
    const { team: key } = askerIn('C10');
    expect(await state.digests.of({ team: key, channel: 'C10' })).toEqual({ kind: 'read', value: undefined });
  });

  it('change an answer from the next question on, and the answer says so', async () => {
    expect((await type('97110 38min')).reply.headline).toBe('97110 x3 · $73.48 allowed');
    expect(said(await type('settings locality 04412-11'))).toBe('Place is now 04412-11 for the whole team.');
    const after = await type('97110 38min');
    expect(after.reply.headline).toBe('97110 x3 · $73.63 allowed');
    expect(after.reply.basis).toContain('From your settings: place.');
    expect(factOf(await type('settings'), 'Place')).toBe('04412-11');
  });

  it('give way to what the question itself names', async () => {
    const named = await type('97110 38min national');
    expect(named.reply.headline).toBe('97110 x3 · $73.48 allowed');
    expect(named.reply.basis).not.toContain('From your settings');
  });

  it('of a channel hold there alone', async () => {
    await type('settings channel rule AMA', 'C2');
    expect((await type('97110 20 97140 20', 'C2')).day?.day.rule).toBe('ama');
    expect((await type('97110 20 97140 20', 'C1')).day?.day.rule).toBe('cms');
    expect(factOf(await type('settings', 'C2'), 'Unit rule')).toBe('AMA (this channel)');
  });

  it('are taken away again', async () => {
    await type('settings payer Aetna', 'C3');
    expect((await type('97110 38min', 'C3')).day?.day.payer.name).toBe('Aetna');
    expect(said(await type('settings reset payer', 'C3'))).toBe('Payer is no longer set for the whole team.');
    expect((await type('97110 38min', 'C3')).day?.day.payer.kind).toBe('medicare');
  });

  it('ask which place where several fit, and the button sets it', async () => {
    const asked = await type('settings locality Texas', 'C4');
    expect(asked.kind).toBe('question');
    const [first] = asked.choices;
    const pressed = await team.assistant.answerPressed(first?.question ?? '', askerIn('C4'));
    expect(pressed.reply.headline).toMatch(/^Place is now \d{5}-\d\d for the whole team\.$/);
    await type('settings locality 04412-11', 'C4');
  });

  it.each([
    [
      'settings locality 00000',
      'I do not know that place; give a ZIP, a city with its state, or a locality such as 04412-11. Nothing was changed.',
    ],
    ['settings rule sideways', 'The unit rule is cms or ama. Nothing was changed.'],
    ['settings timezone 25', 'A time zone is an IANA name, such as America/Chicago. Nothing was changed.'],
    [
      'settings colour blue',
      '"colour": there is no setting of that name. For example: settings locality Dallas TX',
    ],
    ['settings payer', 'What should it be? For example: settings payer Aetna'],
  ])('%s', async (text, answer) => {
    expect((await type(text, 'C5')).reply.headline).toBe(answer);
  });

  it.each([
    ['settings reset payerr', '"payerr"', 'settings reset payer'],
    ['/cpt settings remove locallity', '"locallity"', 'settings remove locality'],
    ['settings channel reset disciplin', '"disciplin"', 'settings reset discipline'],
    ['settings reset wobble', '"wobble"', 'settings locality Dallas TX'],
  ])('a misspelt setting is not taken away, and the nearest name is said: %s', async (typed, word, right) => {
    expect(said(await type(typed, 'C3'))).toBe(
      `${word}: there is no setting of that name. For example: ${right}`,
    );
  });

  it('are asked for again where the value may be a name, which is left out', async () => {
    // Which of them is in doubt moves with what the screen has learned.
    const word = ['Brigadoon', 'Narnia', 'Zamunda', 'Elbonia', 'Genovia'].find(
      (each) => screenMessage(readText(`settings locality ${each}`)).leftOut,
    );
    const { reply } = await type(`settings locality ${word ?? ''}`, 'C5');
    expect(reply.headline).toBe('What should it be? For example: settings locality Dallas TX');
    expect(JSON.stringify(reply)).toContain('A word that may be a name was left out');
    expect(JSON.stringify(reply)).not.toContain(word);
  });

  it('kept for admins are refused to others', async () => {
    await type('settings who admins', 'C6', { admin: true });
    expect((await type('settings payer Cigna', 'C6')).reply.headline).toBe(
      'Only admins may change settings here; nothing was changed.',
    );
    expect((await type('settings who anyone', 'C6', { admin: true })).kind).toBe('answer');
  });

  it('are changed by a mention as by a command', async () => {
    const mention = { surface: 'mention' as const };
    expect((await type('<@U0BOT> settings listening on', 'C10', mention)).reply.headline).toBe(
      'Answering plain channel questions is now on for the whole team.',
    );
    await type('settings reset listening', 'C10');
  });

  it('leave a log of what was and what became, without a name', async () => {
    const changes = await team.state.audit.changesOf(askerIn('C1').team, 50);
    expect(changes).toMatchObject({ kind: 'read' });
    expect(JSON.stringify(changes)).not.toContain('"U1"');
  });
});

describe('a thread', () => {
  const thread = { thread: '171.1', surface: 'mention' as const };

  it('changes its last question', async () => {
    await type('97110 38min national', 'C7', thread);
    const again = await type('make that 45 minutes', 'C7', thread);
    expect(again.day?.day.lines).toMatchObject([{ code: '97110', minutes: 45 }]);
    expect((await type('why', 'C7', { ...thread, surface: 'slash' })).expanded).toBe(true);
  });

  it('knows nothing of another thread, and nothing after a day', async () => {
    expect((await type('and in Dallas?', 'C7', { ...thread, thread: '171.2' })).kind).not.toBe('answer');
    team.wait(25 * 3_600_000);
    expect((await type('and in Dallas?', 'C7', thread)).kind).not.toBe('answer');
  });

  it('never takes a whole new question for a change of the old one', async () => {
    await type('97110 38min dallas tx', 'C8', thread);
    const fresh = await type('97140 15min', 'C8', thread);
    expect(fresh.reply.basis).toContain('From your settings: place.');
  });
});

describe('a private message', () => {
  it('is not answered, counted by kind alone, and leaves nothing', async () => {
    const seen = await type('97110 for John Smith dob 01/02/1950', 'C9');
    expect([seen.kind, seen.privateKinds]).toEqual(['private', ['name', 'date-of-birth']]);
    const recent = await team.assistant.recent(askerIn('C9'), 50);
    expect(JSON.stringify(recent)).not.toMatch(/smith|1950/i);
  });
});

describe('without state', () => {
  const assistant = (reason: 'absent' | 'lost') =>
    teamAssistant({
      ...{ reference: openMemoryReference(), playbook, classifier, state: absentState('no state', reason) },
      clock: () => parseServiceDate('2026-11-23') as ServiceDate,
      now: Date.now,
    });

  it('billing answers go on', async () => {
    const answer = await assistant('absent').answerText('97110 38min', askerIn('C1'));
    expect(answer.reply.headline).toBe('97110 x3 · $73.48 allowed');
    expect(said(answer)).not.toContain('settings could not be read');
  });

  it('an answer says when settings could not be read', async () => {
    const answer = await assistant('lost').answerText('97110 38min', askerIn('C1'));
    expect(said(answer)).toContain(
      "Your team's settings could not be read (the database cannot be reached just now): answered without them.",
    );
  });

  it('a change says that nothing was saved', async () => {
    const answer = await assistant('lost').answerText('settings payer Aetna', askerIn('C1'));
    expect(said(answer)).toContain(
      'Nothing was saved: the database cannot be reached just now. Try again later; your questions are answered as before.',
    );
  });
});
