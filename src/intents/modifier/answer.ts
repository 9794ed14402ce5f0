/** Which modifier, and when: what was asked about, what the codes need, or all of them in a line each. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { evaluateImpact } from '../../core/playbook/evaluate-impact.ts';
import type { ModifierEntry } from '../../core/playbook/playbook.ts';
import type { Fact } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import type { Basis } from '../../core/sources/citation.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { invalid } from '../answering/ask-back.ts';
import { askWhichPlace } from '../answering/ask-which-place.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { serialise } from '../question.ts';
import { impactInWords } from '../reply-parts/impact-words.ts';
import { pairsAsked } from '../reply-parts/pairs-asked.ts';
import { thresholdFacts } from '../reply-parts/threshold-facts.ts';
import { explainModifiers } from './explain.ts';
import { planLine } from './plan-line.ts';
import type { ModifierQuestion } from './question.ts';

const example = 'modifier KX';

export function answerModifier(question: ModifierQuestion, asked: Circumstances): Answer {
  const { services = [], payer, locality, entries = [] } = question;
  const codes = [...new Set(services.map(({ code }) => code))].slice(0, 6) as HcpcsCode[];
  const when = asked.defaults.date ?? asked.today;
  const lines = codes.map((code) => ({ code, units: 1, modifiers: [] }));
  const read = claimDayOf({ services: lines, date: question.date, payer, locality }, asked);
  if (read.kind === 'which-place') return askWhichPlace(question, read, when);
  if (read.kind === 'no-such-place')
    return invalid('I do not know that place; give a ZIP or a locality such as 04412-11', when, example);
  const { day, inForce } = read;
  const unknown = codes.filter((code) => !inForce.everHeld(code));
  if (unknown.length > 0) {
    const verb = unknown.length === 1 ? 'is' : 'are';
    return invalid(
      `${list(unknown)} ${verb} in none of the tables loaded here; check the code`,
      when,
      example,
    );
  }
  const pairs = codes.length > 1 ? pairsAsked(codes, inForce) : [];
  const chosen = asked.playbook.modifiers.filter(({ id }) => entries.includes(id));
  const shown = chosen.length > 0 ? chosen : forCodes(codes, pairs.length > 0, asked.playbook.modifiers);
  const live = (kind: ModifierEntry['live']): boolean => chosen.some((entry) => entry.live === kind);
  const threshold = live('threshold')
    ? thresholdFacts(inForce.date, asked.reference, true)
    : { facts: [], bases: [] };
  const [code] = codes;
  const { assumption } = asked.playbook.tips;
  const base = { inForce, place: day.place, qualifyingParticipant: day.qualifyingParticipant, assumption };
  const cut =
    live('assistant') && code !== undefined
      ? evaluateImpact({ kind: 'assistant-cut' }, noRule, code, base)
      : undefined;
  const reply = explainModifiers({
    ...{ shown, all: shown.length === asked.playbook.modifiers.length, codes, pairs },
    plans:
      chosen.length === 0 || chosen.some(({ id }) => id === 'plan')
        ? codes.flatMap((each) => planLine(each, inForce))
        : [],
    facts: threshold.facts satisfies readonly Fact[],
    bases: threshold.bases,
    cost: cut && impactInWords(cut),
    frame: {
      ...{ payer: day.payer, date: inForce.date, inForce },
      place: cut === undefined ? undefined : day.place,
    },
  });
  return {
    ...{ kind: 'answer', intent: 'modifier_help', date: inForce.date, day: null, choices: [], reply },
    answerId: fingerprintOf(['modifier', question, day.place, day.payer, inForce.date, reply.blocks]),
    question: serialise(question),
  };
}

const noRule: Basis = { basis: 'believed', verifyAt: '' };

/** A code may need the plan, an assistant's, KX; two codes one that opens a pair. */
function forCodes(
  codes: readonly string[],
  paired: boolean,
  all: readonly ModifierEntry[],
): readonly ModifierEntry[] {
  if (codes.length === 0) return all;
  const wanted = paired ? ['59', 'xu', 'plan'] : ['plan', 'assistant', 'kx'];
  return wanted.flatMap((id) => all.filter((entry) => entry.id === id));
}
