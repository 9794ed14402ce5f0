/** What the chat page is told: each answer as every platform draws it, and how things stand. */
import type { Observer } from '../adapters/observe.ts';
import type { Asked, DrawnAnswer, PageOptions, PageStatus } from '../adapters/playground/serve-page.ts';
import { toPlainText } from '../core/reply/to-plain-text.ts';
import type { Asker, TeamAssistant } from '../app/team-assistant.ts';
import { drawings, slackMessage } from './drawings.ts';
import type { Opened } from './open.ts';
import { pageTeam } from './own-state.ts';

export interface PageParts extends Pick<Opened, 'reference' | 'clock'> {
  readonly assistant: TeamAssistant;
  readonly observe: Observer;
  readonly platforms: PageStatus['platforms'];
}

export const pageAnswers = (parts: PageParts): Pick<PageOptions, 'ask' | 'status'> => ({
  ask: (asked) => answerForPage(asked, parts),
  status: () => pageStatus(parts),
});

/** Whoever sits at this machine is a team of one, and its admin. */
const asker: Asker = {
  team: pageTeam,
  ...{ channel: 'page', thread: 'page', user: 'page', surface: 'slash', admin: true },
};

async function answerForPage(asked: Asked, { assistant, observe }: PageParts): Promise<DrawnAnswer> {
  const began = performance.now();
  const answer =
    'text' in asked
      ? await assistant.answerText(asked.text, asker)
      : await assistant.answerPressed(asked.question, asker);
  const { kind, answerId, intent, privateKinds = [] } = answer;
  observe.answered({
    ...{ platform: 'page', surface: 'page', intent, kind, privateKinds },
    milliseconds: performance.now() - began,
  });
  const expanded = answer.expanded === true || ('expanded' in asked && asked.expanded);
  return {
    ...{ kind, answerId },
    slack: slackMessage(answer, expanded),
    teams: drawings.teams(answer),
    text: toPlainText(answer.reply, { expanded: false }),
  };
}

const pageStatus = ({ reference, clock, platforms }: PageParts): PageStatus => ({
  platforms,
  data: reference.releases.map(({ kind, name, title, firstDay, lastDay }) => ({
    name: kind === 'rvu' ? name : `${kind.toUpperCase()} ${name}`,
    title,
    inForce: `${firstDay} to ${lastDay}`,
  })),
  today: clock(),
});
