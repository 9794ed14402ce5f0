/** Date, payer, unit rule and modifiers, where they are written plainly. */
import { parseServiceDate } from '../../core/claim/service-date.ts';
import { parseModifier } from '../../core/claim/modifier.ts';
import { stateOf } from '../../core/places/states.ts';
import { wordAt, type Reader } from './reader.ts';

export const readDate: Reader = (here, mentions) => {
  const word = wordAt(here);
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(word) ?? [];
  const spelled =
    month === '' ? word : `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(spelled)) return 0;
  const date = parseServiceDate(spelled);
  if (date === undefined) mentions.faults.push({ word, problem: 'there is no such day' });
  else mentions.date = date;
  return 1;
};

const payers: Readonly<Record<string, string>> = {
  ...{ medicare: 'Medicare', aetna: 'Aetna', cigna: 'Cigna', humana: 'Humana', uhc: 'UHC', bcbs: 'BCBS' },
  ...{ tricare: 'TRICARE', medicaid: 'Medicaid', anthem: 'Anthem', optum: 'Optum', kaiser: 'Kaiser' },
};

export const readPayer: Reader = (here, mentions) => {
  const word = wordAt(here).toLowerCase();
  const advantage = word === 'medicare' && wordAt(here, 1).toLowerCase() === 'advantage';
  const payer = advantage ? 'Medicare Advantage' : payers[word];
  if (payer === undefined) return 0;
  mentions.payer = payer;
  return advantage ? 2 : 1;
};

export const readRule: Reader = (here, mentions) => {
  const word = wordAt(here).toLowerCase();
  if (word === 'qp') mentions.qualifyingParticipant = true;
  else if (word === 'ama' || word === 'cms') mentions.rule = word;
  else return 0;
  return 1;
};

/** Two-character modifiers of therapy claims; "59" counts only where minutes are already known. */
const lettered = new Set([
  ...['GP', 'GO', 'GN', 'CQ', 'CO', 'KX', 'XE', 'XS', 'XP', 'XU', 'GA', 'GX', 'GY', 'GZ'],
  ...['LT', 'RT', 'AT', 'KP'],
]);
const numbered = new Set(['25', '59', '76', '77', '95', '96', '97']);

/** CO and GA after a place are Colorado and Georgia. */
export const readModifier: Reader = (here, { services, place }) => {
  const word = wordAt(here).replace(/^-/, '').toUpperCase();
  const service = services.at(-1);
  const modifier = parseModifier(word);
  if (service === undefined || modifier === undefined) return 0;
  if (place !== undefined && stateOf(word) !== undefined) return 0;
  const timed = service.minutes !== undefined || service.units !== undefined;
  if (!lettered.has(word) && !(timed && numbered.has(word))) return 0;
  service.modifiers.push(modifier);
  return 1;
};
