/** What people call each setting, what it is called back to them, and what holds where nobody set it. */
import type { SettingKey } from '../../core/team/team-settings.ts';

interface Named {
  readonly label: string;
  /** First words of a change, "locality Dallas TX". */
  readonly words: RegExp;
  readonly unset: string;
  readonly example: string;
}

export const settingNames: Readonly<Record<SettingKey, Named>> = {
  locality: {
    label: 'Place',
    words: /^(?:locality|place|location|zip|city|mac)\b/i,
    unset: 'national rates',
    example: 'locality Dallas TX',
  },
  payer: {
    label: 'Payer',
    words: /^(?:payers?|insurance|plan(?! (?:of care|pt|ot|slp|gp|go|gn)\b))\b/i,
    unset: 'Medicare Part B',
    example: 'payer Aetna',
  },
  unitRule: {
    label: 'Unit rule',
    words: /^(?:unit[- ]?rule|rule|units?|counting)\b/i,
    unset: 'CMS',
    example: 'rule AMA',
  },
  discipline: {
    label: 'Discipline',
    words: /^(?:discipline|specialty|therapy|plan(?: of care)?)\b/i,
    unset: 'read from the codes',
    example: 'discipline PT',
  },
  qualifyingParticipant: {
    label: 'QP status',
    words: /^(?:qp|qualifying(?:[- ]participant)?|qp status)\b/i,
    unset: 'not a QP',
    example: 'qp on',
  },
  timeZone: {
    label: 'Time zone',
    words: /^(?:time[- ]?zone|tz|zone)\b/i,
    unset: 'Eastern',
    example: 'timezone Central',
  },
  listening: {
    label: 'Answering plain channel questions',
    words: /^(?:listen(?:ing)?|channel questions|plain questions)\b/i,
    unset: 'not answered without a mention',
    example: 'listening on',
  },
  whoMayChange: {
    label: 'Who may change settings',
    words: /^(?:admins?|who(?:[- ]may[- ]change)?|permissions?|lock)\b/i,
    unset: 'anyone',
    example: 'who admins',
  },
};

export const settingOf = (text: string): { readonly key: SettingKey; readonly rest: string } | undefined => {
  for (const [key, { words }] of Object.entries(settingNames)) {
    const [word] = words.exec(text) ?? [];
    if (word !== undefined) return { key: key as SettingKey, rest: text.slice(word.length) };
  }
  return undefined;
};
