/** Fields are stricter than talk: there a name needs no word of care beside it, and what may be a name is refused. */
import { member } from './names/memberships.ts';
import { nameScores, ofField, tokensOf } from './names/name-model.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { knownPayer } from '../language/known-payers.ts';
import { coarse, type Token } from './names/token.ts';
import { wordSet } from './words/word-set.ts';
import { readText, type Reading } from '../language/reading/reading.ts';
import { ofCounty, ofTown, screen } from './screen.ts';
import { viewsOf } from './views/view.ts';

/** A place typed by itself. Every kind seen, as `screen` says them. */
export function screenField(text: string): readonly PhiKind[] {
  const reading = readText(text);
  const kinds = screen(reading);
  return phiKinds.filter((kind) => (kind === 'name' ? maybeSomebody(reading) : kinds.includes(kind)));
}

/** Towns are called like people: beside the word of a place more is asked. */
const maybeSomebody = (reading: Reading): boolean =>
  viewsOf(reading).forNames.some(({ words }) => {
    const tokens = tokensOf(words);
    const ofPlace = tokens.some(({ lists }) => (lists & (member.place | member.state)) !== 0);
    const county = words.some(({ folded }) => folded === 'county');
    const enough = county ? ofCounty : ofPlace ? ofTown : ofField;
    return nameScores(tokens).some(({ score }) => score > enough);
  });

const ofInsurance = wordSet(`
health healthcare healthplan healthplans care plan plans insurance advantage benefit benefits fund trust union
administrators mutual assurance casualty indemnity network group partners services solutions company corp inc llc
medical hospital system university blue shield comp compensation hmo ppo tpa cooperative alliance community
local union welfare source choice choices options life casualty employees workers retirees administrator administration`);

/** How surnames end that no list holds. */
const surnameEnding =
  /(?:sky|ski|wicz|vich|enko|chuk|ez|son|sen|yan|ova|stein|berg|baum|escu|poulos|idis|oglu|zadeh)$/;

/**
 * A payer as typed into a field for one. A known one passes. Nobody can tell an unknown firm from a person by the
 * words alone, so whatever may be a person is refused: a listed name in any case, and a word of no list, which is how
 * rare surnames look. Words of insurance beside it excuse a place and an abbreviation, never a name.
 */
export function screenPayer(text: string): readonly PhiKind[] {
  if (knownPayer(text) !== undefined) return [];
  const kinds = screenField(text);
  return phiKinds.filter(
    (kind) =>
      kinds.includes(kind) ||
      (kind === 'name' && maybePerson(text)) ||
      (kind === 'member-id' && /\d{5}/.test(text)),
  );
}

/** "HCSC": in capitals, of no list, and nothing beside it. */
const isAbbreviation = (text: string): boolean => /^[A-Z]{2,4}$/.test(text);

const maybePerson = (text: string): boolean =>
  viewsOf(readText(text)).forNames.some(({ words }) => {
    const insures = words.some(({ folded }) => ofInsurance.has(folded));
    const short = isAbbreviation(text.trim());
    return tokensOf(words).some((token, index) => {
      if (isSomebodys(token)) return !(insures && (token.lists & (member.place | member.english)) !== 0);
      const { folded = '' } = words[index] ?? {};
      const unlisted = token.coarse === coarse.strange || token.coarse === coarse.letters;
      return unlisted && !short && (!insures || surnameEnding.test(folded)) && !/health|care$/.test(folded);
    });
  });

/** A name that is no word of the trade, nor English that a few are called by. */
const isSomebodys = ({ kind, lists }: Token): boolean =>
  kind === 'word' &&
  (lists & (member.given | member.surname)) !== 0 &&
  (lists & (member.trade | member.payer)) === 0 &&
  (lists & (member.english | member.rareName)) !== (member.english | member.rareName);
