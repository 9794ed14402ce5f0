/** A code and its name beside it are one service: "97530 | Therapeutic activities | 23", "therex 97110 38". */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { Mentions, ServiceMention } from './mentions.ts';
import type { Words } from './reader.ts';

/** The service that is named again here, the other way round: a code after its name, or a name after its code. */
export function namedAgain(
  { services, codeEnd, doubts }: Mentions,
  here: Words,
  { code, named }: { readonly code: HcpcsCode; readonly named: boolean },
): ServiceMention | undefined {
  const last = services.at(-1);
  if (last === undefined || codeEnd === undefined || codeEnd.named === named) return undefined;
  const bare = last.minutes === undefined && last.units === undefined;
  if (!bare && codeEnd.at !== here.at) return undefined;
  const open = doubts.some(
    ({ about, index, choices }) =>
      about === 'code' && index === services.length - 1 && choices.some(({ label }) => label === code),
  );
  return last.code === code || open || (bare && isKindred(last.code, code)) ? last : undefined;
}

/** "dry needling code 20561", "PT eval 97163": one of a family whose name is often that of its first. */
const isKindred = (named: string, typed: string): boolean =>
  /^(?:2056[01]|9716[1-8])$/.test(typed) && typed.slice(0, 4) === named.slice(0, 4);

/** "e-stim G0283": the code says which of the name's codes is meant. */
export function settleNamed(mentions: Mentions, service: ServiceMention, code: HcpcsCode): void {
  const index = mentions.services.indexOf(service);
  service.code = code;
  mentions.doubts = mentions.doubts.filter((doubt) => doubt.about !== 'code' || doubt.index !== index);
}
