/** "97112 19 min GP-59", "97110 x2 GP/KX": modifiers run together behind a code's amount. */
import { parseModifier } from '../../core/claim/modifier.ts';
import { isModifier } from './known-modifiers.ts';
import { wordAt, type Reader } from './reader.ts';

export const readJoinedModifiers: Reader = (here, mentions) => {
  const parts = wordAt(here).toUpperCase().split(/[-/]/);
  const last = mentions.services.at(-1);
  if (last === undefined || parts.length < 2 || !/^[A-Z]/.test(parts[0] ?? '') || !parts.every(isModifier))
    return 0;
  last.modifiers.push(...parts.flatMap((part) => parseModifier(part) ?? []));
  mentions.modifierEnd = here.at + 1;
  return 1;
};
