/** Slack's mrkdwn, read as Slack reads it. */
import { expect, test } from 'vitest';
import { readMrkdwn, readPlainText } from '../../../src/adapters/playground/page/read-mrkdwn.ts';

const text = (words: string): object => ({ kind: 'text', text: words });
const bold = (...children: object[]): object => ({ kind: 'bold', children });

test.each<[string, object[]]>([
  ['97110', [text('97110')]],
  ['Bill *3 units* now', [text('Bill '), bold(text('3 units')), text(' now')]],
  ['*a* and *b*', [bold(text('a')), text(' and '), bold(text('b'))]],
  ['_quiet_', [{ kind: 'italic', children: [text('quiet')] }]],
  ['*_both_*', [bold({ kind: 'italic', children: [text('both')] })]],
  ['2*3*4 and snake_case_name', [text('2*3*4 and snake_case_name')]],
  ['* not bold *', [text('* not bold *')]],
  ['`a &lt; *b*`', [{ kind: 'code', text: 'a < *b*' }]],
  ['a &lt;b&gt; &amp;amp; c', [text('a <b> &amp; c')]],
  ['&amp;lt;', [text('&lt;')]],
  ['*:warning: stop*', [bold({ kind: 'symbol', text: '⚠️', name: 'warning' }, text(' stop'))]],
  ['at 10:30:45 :unknown:', [text('at 10:30:45 '), text(':unknown:')]],
  [
    '<https://www.cms.gov/a?b=1&amp;c=2|CMS>',
    [{ kind: 'link', href: 'https://www.cms.gov/a?b=1&c=2', text: 'CMS' }],
  ],
  ['<https://www.cms.gov>', [{ kind: 'link', href: 'https://www.cms.gov', text: 'https://www.cms.gov' }]],
  ['<http://cms.gov|CMS>', [text('CMS')]],
  [
    '<http://localhost:3978/letters/a.b.txt|Open the letter>',
    [{ kind: 'link', href: 'http://localhost:3978/letters/a.b.txt', text: 'Open the letter' }],
  ],
  ['<http://localhost.evil.example:80/|CMS>', [text('CMS')]],
  ['<javascript:alert(1)|CMS>', [text('CMS')]],
])('%j', (source, marks) => {
  expect(readMrkdwn(source)).toEqual(marks);
});

test('plain text knows symbols and entities, and no emphasis', () => {
  expect(readPlainText({ text: ':no_entry: *0 units* &amp; why :other:' })).toBe(
    '⛔ *0 units* & why :other:',
  );
  expect(readPlainText({ text: ':warning: &lt;b&gt;', emoji: false })).toBe(':warning: <b>');
});
