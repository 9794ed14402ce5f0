import { describe, expect, it } from 'vitest';
import { parseHcpcsCode } from '../../../src/core/claim/hcpcs-code.ts';

describe('a CPT or HCPCS code', () => {
  it.each([
    { text: '97110', read: '97110' },
    { text: 'G0283', read: 'G0283' },
    { text: 'g0283', read: 'G0283' },
    { text: '0791T', read: '0791T' },
    { text: '0791t', read: '0791T' },
    { text: '9711', read: undefined },
    { text: '971100', read: undefined },
    { text: '97110-GP', read: undefined },
    { text: '97 110', read: undefined },
    { text: 'GG283', read: undefined },
    { text: '', read: undefined },
    { text: '97110\n', read: undefined },
  ])('"$text" reads as $read', ({ text, read }) => {
    expect(parseHcpcsCode(text)).toBe(read);
  });
});
