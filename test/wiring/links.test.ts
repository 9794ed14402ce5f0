/** Files of an answer as each platform offers them: links in Slack, buttons in Teams, addresses in text. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { drawings } from '../../src/wiring/drawings.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const asked = {
  reference: openMemoryReference(),
  playbook,
  classifier,
  today: date('2026-09-02'),
  defaults: {},
};
const at = (name: string): string => `https://billing.example.com/${name}`;
const answer = await answerText('denial CO-119', asked);
const linked = (links: readonly { label: string; url: string }[]) => ({
  ...answer,
  reply: { ...answer.reply, links },
});
const two = [
  { label: 'Open the booklet', url: at('b.pdf') },
  { label: 'Fees (csv)', url: at('f.csv') },
];
const texts = (message: object): string[] =>
  [...JSON.stringify(message).matchAll(/"text":"([^"]*<https[^"]*)"/g)].flatMap(([, text]) => text ?? []);

describe('in Slack', () => {
  it('they stand on one line', () => {
    expect(texts(drawings.slack(linked(two)))).toEqual([
      `<${at('b.pdf')}|Open the booklet>  ·  <${at('f.csv')}|Fees (csv)>`,
    ]);
  });

  it('they take another section where one would be too long for Slack', () => {
    const long = [1, 2, 3].map((n) => ({ label: `File ${n}`, url: at(`${n}${'x'.repeat(1400)}`) }));
    expect(texts(drawings.slack(linked(long))).map((text) => text.split('|').length - 1)).toEqual([2, 1]);
  });

  it('no address stands in the notification, which is read aloud', () => {
    expect((drawings.slack(linked(two)) as { text: string }).text).not.toContain('https');
  });
});

it('in Teams each is a button', () => {
  const drawn = JSON.stringify(drawings.teams(linked(two)));
  expect(drawn).toContain(
    `{"type":"Action.OpenUrl","title":"Open the booklet","url":"${at('b.pdf')}"},{"type":"Action.OpenUrl","title":"Fees (csv)","url":"${at('f.csv')}"}`,
  );
});

it('in text each is an address', () => {
  const said = toPlainText(linked(two).reply, { expanded: false });
  expect(said).toContain(`Open the booklet: ${at('b.pdf')}\nFees (csv): ${at('f.csv')}`);
});
