/** What the chat page is told: each answer as every platform draws it, and how things stand. */
import type { Asked, DrawnAnswer, PageOptions, PageStatus } from '../adapters/playground/serve-page.ts';
import { answerSerialised, answerText } from '../assistant.ts';
import { toPlainText } from '../core/reply/to-plain-text.ts';
import { classifier } from './classifier.ts';
import { drawings } from './drawings.ts';
import type { Opened } from './open.ts';

type Answering = Pick<Opened, 'reference' | 'clock'>;

export const pageAnswers = (answering: Answering): Pick<PageOptions, 'ask' | 'status'> => ({
  ask: (asked) => answerForPage(asked, answering),
  status: () => pageStatus(answering),
});

async function answerForPage(asked: Asked, { reference, clock }: Answering): Promise<DrawnAnswer> {
  const circumstances = { reference, today: clock(), defaults: {}, classifier };
  const answer =
    'text' in asked
      ? await answerText(asked.text, circumstances)
      : answerSerialised(asked.question, circumstances);
  const expanded = 'expanded' in asked && asked.expanded;
  return {
    kind: answer.kind,
    slack: drawings.slack(answer, expanded),
    teams: drawings.teams(answer),
    text: toPlainText(answer.reply, { expanded: false }),
  };
}

const pageStatus = ({ reference, clock }: Answering): PageStatus => ({
  platforms: [
    { name: 'Slack', connected: false, how: 'not part of this version yet' },
    { name: 'Teams', connected: false, how: 'not part of this version yet' },
  ],
  data: reference.releases.map(({ kind, name, title, firstDay, lastDay }) => ({
    name: kind === 'rvu' ? name : `${kind.toUpperCase()} ${name}`,
    title,
    inForce: `${firstDay} to ${lastDay}`,
  })),
  today: clock(),
});
