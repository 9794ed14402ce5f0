/** In a sentence, five digits are a code only where they look like one of therapy or its neighbours. */
import type { Mentions } from './mentions.ts';

/** CPT medicine and E/M codes, needling, strapping and splints, HCPCS letters that clinics bill. */
const plausible =
  /^(?:90(?:2[89]|[3-9]\d)\d|9[1-9]\d{3}|20(?:55|56)\d|29\d{3}|6455\d|[AEGKLQST]\d{4}|\d{4}[FTU])$/;

export function plausibleOnly(mentions: Mentions): Mentions {
  const kept = mentions.services.filter(({ code }) => plausible.test(code));
  if (kept.length === mentions.services.length) return mentions;
  const dropped = mentions.services.filter(({ code }) => !plausible.test(code));
  const strange = dropped.map(({ code }) => ({ text: code, from: 0, to: 0 }));
  const zip = kept.length > 0 && mentions.place === undefined ? dropped.find(isBareZip)?.code : undefined;
  return {
    ...mentions,
    services: kept,
    strange: [...mentions.strange, ...(zip === undefined ? strange : strange.slice(1))],
    ...(zip === undefined ? {} : { place: zip }),
  };
}

const isBareZip = ({ code, minutes, units }: Mentions['services'][number]): boolean =>
  /^\d{5}$/.test(code) && minutes === undefined && units === undefined;
