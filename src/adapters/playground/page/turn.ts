/** One question and its answer, drawn as Slack and as Teams. */
import type { ReceivedAnswer } from './ask.ts';
import { make } from './make-element.ts';
import { drawSlackMessage, type Expand } from './slack-message.ts';
import { drawTeamsMessage } from './teams-message.ts';

interface Turn {
  readonly element: HTMLElement;
  readonly showAnswer: (answer: ReceivedAnswer) => void;
  readonly showFailure: (why: string) => void;
}

interface TurnHooks {
  /** A follow-up button was pressed, in either drawing. */
  readonly onQuestion: (question: string, label: string) => void;
  readonly expand: Expand;
}

export function startTurn(asked: string, { onQuestion, expand }: TurnHooks): Turn {
  const words = make('h2', 'asked', asked);
  const waiting = make('p', 'waiting', 'Working it out …');
  const element = make('li', 'turn', words, waiting);
  return {
    element,
    showAnswer: ({ kind, slack, teams }) => {
      // Whatever was seen to be about a patient does not stay on the screen either.
      if (kind === 'private') words.replaceChildren('(removed: it looked like patient information)');
      const asSlack = drawing('slack', 'Slack', drawSlackMessage(slack, onQuestion, expand), slack);
      const asTeams = drawing('teams', 'Teams', drawTeamsMessage(teams, onQuestion), teams);
      waiting.replaceWith(make('div', 'drawings', asSlack, asTeams));
    },
    showFailure: (why) => waiting.replaceWith(make('p', 'failure', why)),
  };
}

function drawing(platform: string, title: string, message: HTMLElement, payload: object): HTMLElement {
  const source = make('pre', '', JSON.stringify(payload, null, 2));
  // What scrolls must be reachable by keyboard.
  source.tabIndex = 0;
  const json = make('details', 'json', make('summary', '', 'JSON'), source);
  const section = make('section', `drawing ${platform}`, make('p', 'drawn-as', title), message, json);
  section.setAttribute('aria-label', `As ${title} shows it`);
  return section;
}
