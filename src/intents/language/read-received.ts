/** What came for it: "got 64.12", "paid $64.12", "received 64.12". A whole number needs its dollar sign. */
import { lowerAt, wordAt, type Reader } from './reader.ts';

const came = /^(?:got|received|recd|rcvd|paid|came|remitted)$/;
const between = /^(?:us|only|back|was|of|medicare|just)$/;
const amount = /^(?:\$\d{1,6}(?:\.\d{2})?|\d{1,6}\.\d{2})$/;

export const readReceived: Reader = (here, mentions) => {
  if (!came.test(lowerAt(here))) return 0;
  const ahead = between.test(lowerAt(here, 1)) ? 2 : 1;
  const said = wordAt(here, ahead).replaceAll(',', '');
  if (!amount.test(said)) return 0;
  const [whole = '', part = '00'] = said.replace('$', '').split('.');
  mentions.received = `${whole}.${part}`;
  mentions.money = true;
  return ahead + 1;
};
