/** Codes with what is glued to them: "97110", "97110-GP-KX", "97110x3", "g0283". */
import { parseHcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { parseModifier } from '../../core/claim/modifier.ts';
import { wordAt, type Reader } from './reader.ts';

const glued = /^([a-z]?\d{4,5}[a-z]?)((?:-[a-z0-9]{2})*)(?:[x*](\d{1,3}))?$/i;

export const readCode: Reader = (here, { services }) => {
  const [, text = '', modifiers = '', units] = glued.exec(wordAt(here)) ?? [];
  const code = parseHcpcsCode(text);
  if (code === undefined) return 0;
  services.push({
    code,
    modifiers: modifiers.split('-').flatMap((each) => parseModifier(each) ?? []),
    ...(units === undefined ? {} : { units: Number(units) }),
  });
  return 1;
};
