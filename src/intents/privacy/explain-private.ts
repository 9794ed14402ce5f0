/** The private reply: what kind was seen, never the value; what became of it; how to ask again. */
import { code, plain, sentence, type Reply } from '../../core/reply/reply.ts';
import { list } from '../../core/words/english.ts';
import type { PhiKind } from './phi-kind.ts';

const inWords: Readonly<Record<PhiKind, string>> = {
  name: "a patient's name",
  'date-of-birth': 'a date of birth',
  mbi: 'a Medicare number',
  ssn: 'a social security number',
  'record-number': 'a record or chart number',
  account: 'an account number',
  claim: 'a claim number',
  'member-id': 'a member or policy number',
  phone: 'a phone or fax number',
  email: 'an e-mail address',
  address: 'a street address',
  url: 'a web address',
  ip: 'an internet (IP) address',
  'age-over-89': 'an age over 89',
  image: 'an image or a file',
};

export function explainPrivate(kinds: readonly PhiKind[]): Reply {
  return {
    ...sentence('Not read: that looks like patient information'),
    blocks: [
      {
        kind: 'paragraph',
        line: [
          plain(`Seen: ${list(kinds.map((kind) => inWords[kind]))}. Nothing was read, answered or kept.`),
        ],
      },
      {
        kind: 'paragraph',
        line: [plain('Slack or Teams may keep your own message: delete it there.')],
      },
      {
        kind: 'paragraph',
        line: [
          plain('Ask again with codes, minutes, date, place and payer alone, for example '),
          code('97110 38min'),
          plain('.'),
        ],
      },
      ...(kinds.includes('image') ? [{ kind: 'paragraph', line: claimFiles } as const] : []),
    ],
  };
}

const claimFiles = [
  plain("Claim files are read on the clinic's own computer alone: "),
  code('unitwise scrub FILE'),
  plain(' before they go out, '),
  code('unitwise remit FILE'),
  plain(' when they are paid.'),
];
