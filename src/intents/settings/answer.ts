/** Shows the team's settings, or settles a change of them; saving is the effect's work. */
import { sentence } from '../../core/reply/reply.ts';
import { localityKey } from '../../core/places/place.ts';
import type { SettingChange, SettingKey } from '../../core/team/team-settings.ts';
import { askBack, bare } from '../answering/ask-back.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import { localityLabel } from '../reply-parts/locality-label.ts';
import { explainChange, explainSettings } from './explain.ts';
import type { SettingsQuestion } from './question.ts';
import { settle } from './settle.ts';

export function answerSettings(question: SettingsQuestion, asked: Circumstances): Answer {
  const { reference, today, team } = asked;
  const date = asked.defaults.date ?? today;
  const said = (text: string): Answer => bare('declined', 'settings', date, sentence(text));
  if (team === undefined) {
    return said(
      'Settings belong to a team in Slack or Teams. Here, name place and payer with the codes: 97110 38min Dallas TX aetna.',
    );
  }
  if (question.loadTables === true)
    return { ...bare('answer', 'settings', date, sentence(loading)), effect: { kind: 'load-tables' } };
  const { changes = [], channel = false } = question;
  if (changes.length === 0) {
    const shown = bare('answer', 'settings', date, explainSettings(team.settings));
    return { ...shown, effect: { kind: 'look-up-digest' } };
  }
  if (!team.mayChange) return said('Only admins may change settings here; nothing was changed.');
  const settled: SettingChange['setting'][] = [];
  for (const { key: name, value } of changes) {
    const key = name as SettingKey;
    if (value === null) {
      settled.push({ key, value });
      continue;
    }
    const found = settle(key, value, reference.places);
    if (found.kind === 'refused') return said(`${found.why} Nothing was changed.`);
    if (found.kind === 'which-place') {
      const choices = found.options.map((option) => ({
        label: localityLabel(option),
        question: JSON.stringify({
          ...question,
          changes: changes.map((each) => (each.key === key ? { key, value: localityKey(option) } : each)),
        } satisfies SettingsQuestion),
      }));
      return askBack('settings', `${found.ask}. Which one?`, choices, date);
    }
    settled.push(found.setting);
  }
  const effect = { kind: 'change-settings', channel, changes: settled } as const;
  return { ...bare('answer', 'settings', date, explainChange(settled, channel)), effect };
}

const loading =
  'The tables CMS published are loaded within minutes; the old ones answer until then. You are told what changes for your codes.';
