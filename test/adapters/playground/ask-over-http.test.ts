/** POST /api/ask: what is taken for a question, and what is refused. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from '../../../src/adapters/playground/serve-page.ts';
import { ANSWER, startPage, type StartedPage } from './start-page.ts';

let page: StartedPage;

beforeEach(async () => {
  page = await startPage();
});

afterEach(() => page.stop());

describe('POST /api/ask', () => {
  test.each<[string, Asked]>([
    ['{"text":"97110 38min"}', { text: '97110 38min' }],
    ['{"text":""}', { text: '' }],
    ['{"question":"{}"}', { question: '{}', expanded: false }],
    ['{"question":"{}","expanded":true}', { question: '{}', expanded: true }],
  ])('%s is asked', async (body, expected) => {
    const got = await page.post(body);
    expect([got.status, JSON.parse(got.body)]).toEqual([200, ANSWER]);
    expect(page.asked).toEqual([expected]);
  });

  test.each(
    ['', 'not json', '[]', 'null', '"97110"', '{}', '{"text":97110}', '{"question":{}}'].map((b) => [b]),
  )('%j is 400', async (body) => {
    const got = await page.post(body);
    expect([got.status, JSON.parse(got.body)]).toEqual([
      400,
      { error: 'Send {"text": "97110 38min"} or {"question": "…"}, as JSON.' },
    ]);
    expect(page.asked).toEqual([]);
  });

  test.each([
    '{"text":"a","question":"b"}',
    '{"text":"a","expanded":true}',
    '{"question":"b","expanded":"yes"}',
    '{"text":"a","more":1}',
  ])('%s is 400', async (body) => {
    expect((await page.post(body)).status).toBe(400);
    expect(page.asked).toEqual([]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'content type "%s" is 415',
    async (type) => {
      expect((await page.post('{"text":"97110"}', type)).status).toBe(415);
      expect(page.asked).toEqual([]);
    },
  );

  test('content type with a charset is taken', async () => {
    expect((await page.post('{"text":"97110"}', 'application/json; charset=utf-8')).status).toBe(200);
  });

  test('64 kB is read, one byte more is 413', async () => {
    const frame = '{"text":""}'.length;
    const largest = 'a'.repeat(64 * 1024 - frame);
    expect((await page.post(JSON.stringify({ text: largest }))).status).toBe(200);
    const got = await page.post(JSON.stringify({ text: `${largest}a` }));
    expect([got.status, got.body]).toEqual([413, '{"error":"The question is too long: at most 64 kB."}']);
    expect(page.asked).toEqual([{ text: largest }]);
  });
});
