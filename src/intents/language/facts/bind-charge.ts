/** A charge told of one code among several is that line's: "our fee for 97140 is $20", "we charge 60 for the 97110". */
import type { Mentions, ServiceMention } from '../mentions.ts';
import type { Span } from './read-facts.ts';

/** `starts`: where each service begins in the text. A charge of no code stays the day's. */
export function bindCharge(
  mentions: Mentions,
  starts: ReadonlyMap<ServiceMention, number>,
  { from, to }: Span,
  text: string,
): void {
  const startOf = (service: ServiceMention): number => starts.get(service) ?? -1;
  const { charge, chargePerUnit, ...others } = mentions.facts;
  const codes = new Set(mentions.services.map(({ code }) => code));
  const named =
    mentions.services.find((service) => startOf(service) > from && startOf(service) < to) ??
    mentions.services.find(
      (service) => startOf(service) >= to && links.test(text.slice(to, startOf(service))),
    );
  const target = mentions.services.find(({ code }) => code === named?.code);
  if (target === undefined || codes.size < 2) return;
  if (charge !== undefined) target.charge = charge;
  if (chargePerUnit !== undefined) target.chargePerUnit = chargePerUnit;
  mentions.facts = others;
}

/** Between an amount and its code. */
const links = /^ ?(?:(?:for|on|per|each|every|the|of|a|our|unit) ){0,4}$/i;
