/**
 * Payer and place of a question, whichever way they were typed, before anything of it is answered or kept: what may be
 * a patient is refused, and a payer of no list is kept by a team only once the person has said that it is one.
 */
import { isNamed } from '../../core/payers/find-profile.ts';
import { readPlace } from '../../core/places/read-place.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Answer } from '../answer.ts';
import { answerPrivate } from '../answering/answer-private.ts';
import { askBack, invalid } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { secondPayerOf } from '../answering/second-payer.ts';
import { knownPayer } from '../language/known-payers.ts';
import { phiKinds } from '../privacy/phi-kind.ts';
import { screenField, screenPayer } from '../privacy/screen-field.ts';
import { serialise, type Question } from '../question.ts';

/** Undefined where the question may be answered. */
export function checkTyped(question: Question, asked: Circumstances): Answer | undefined {
  const { payer, place, second } = typedIn(question);
  const { reference, today, defaults, team, payers = [] } = asked;
  const date: ServiceDate = defaults.date ?? today;
  // It may come from a button of before its profile was deleted.
  if (second !== undefined && secondPayerOf(second, payers) === undefined) return invalid(noSecond, date);
  if (payer === undefined && place === undefined) return undefined;
  const isPlace = place === undefined || readPlace(place, reference.places).kind !== 'unknown';
  const seen = [...(payer === undefined ? [] : screenPayer(payer)), ...(isPlace ? [] : screenField(place))];
  if (seen.length > 0)
    return answerPrivate(
      phiKinds.filter((kind) => seen.includes(kind)),
      date,
    );
  if (payer === undefined || team === undefined || isConfirmed(question)) return undefined;
  if (knownPayer(payer) !== undefined || payer === team.settings.values.payer) return undefined;
  if (payers.some((profile) => isNamed(profile, payer))) return undefined;
  const choices = [
    { label: 'Yes, keep it', question: serialise(confirmed(question)) },
    { label: 'No', question: serialise(withoutPayer(question)) },
  ];
  const ask = `Keep "${payer}" as payer? It is on no list here: say yes only for a payer, never for a person.`;
  return askBack(question.intent, ask, choices, date);
}

const noSecond = 'The payer after the first is on no list here and in no profile of yours';

interface Typed {
  readonly payer?: string | undefined;
  readonly place?: string | undefined;
  readonly second?: string | undefined;
}

function typedIn(question: Question): Typed {
  if (question.intent === 'settings') {
    const typed = (key: string): string | undefined =>
      question.changes?.find((change) => change.key === key)?.value ?? undefined;
    return { payer: typed('payer'), place: typed('locality') };
  }
  return {
    payer: 'payer' in question ? question.payer : undefined,
    place: 'locality' in question ? question.locality : undefined,
    second:
      'facts' in question && question.facts !== undefined && 'second' in question.facts
        ? question.facts.second
        : undefined,
  };
}

const isConfirmed = (question: Question): boolean =>
  'payerConfirmed' in question && question.payerConfirmed === true;

const confirmed = (question: Question): Question => ({ ...question, payerConfirmed: true }) as Question;

/** A setting stays as it was; a question is about the payer that holds without one. */
function withoutPayer(question: Question): Question {
  if (question.intent === 'settings') {
    const changes = question.changes?.filter(({ key }) => key !== 'payer');
    return { ...question, changes };
  }
  return { ...question, payer: undefined } as Question;
}
