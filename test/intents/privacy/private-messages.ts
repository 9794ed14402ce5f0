/** Messages about made-up patients, each with the words that must never come out again. */
export interface PrivateMessage {
  readonly text: string;
  readonly values: readonly string[];
}

export const privateMessages: readonly PrivateMessage[] = [
  { text: 'patient Testa Madeupson 97110 38min', values: ['Testa', 'Madeupson'] },
  { text: 'Mrs. Fakename did 38 minutes of 97110', values: ['Fakename'] },
  { text: '97110 DOB 1/2/1950', values: ['1/2/1950', '2/1950'] },
  { text: 'MBI 1EG4-TE5-MK73 97110 38min', values: ['1EG4-TE5', 'TE5-MK73'] },
  { text: 'ssn 123-45-6789 97110', values: ['123-45', '45-6789'] },
  { text: 'MRN 0045127 97110 38min', values: ['0045127'] },
  { text: 'acct 7788129 97110', values: ['7788129'] },
  { text: 'claim # 2026061500123 denied CO-97', values: ['2026061500123'] },
  { text: 'member id W123456789 97110', values: ['W123456789'] },
  { text: 'call (555) 013-4567 about 97110', values: ['013-4567'] },
  { text: '<mailto:testa@mail.example|testa@mail.example> 97110', values: ['testa', 'mail.example'] },
  { text: '12 Quillhollow Street 97110', values: ['Quillhollow'] },
  { text: 'https://portal.example.com/testa 97110', values: ['portal.example'] },
  { text: '97110 from 203.0.113.9', values: ['203.0.113'] },
  { text: '97110 38min, a 97-year-old', values: ['97-year'] },
  { text: 'testa_card.jpg 97110', values: ['testa_card'] },
];

/** The values that stand in what was produced. */
export const repeatedIn = (produced: string): readonly string[] =>
  privateMessages
    .flatMap(({ values }) => values)
    .filter((value) => produced.toLowerCase().includes(value.toLowerCase()));
