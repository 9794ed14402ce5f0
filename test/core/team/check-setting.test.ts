/** Which values a setting can have. */
import { describe, expect, it } from 'vitest';
import { checkSetting } from '../../../src/core/team/check-setting.ts';

describe('a setting', () => {
  it.each([
    ['locality', { typed: 'Dallas TX', key: '04412-11' }],
    ['locality', { typed: 'national', key: 'national' }],
    ['payer', 'Blue Cross Blue Shield of Texas (PPO)'],
    ['unitRule', 'ama'],
    ['discipline', 'SLP'],
    ['qualifyingParticipant', false],
    ['timeZone', 'America/Chicago'],
    ['timeZone', 'America/Argentina/Buenos_Aires'],
    ['timeZone', 'UTC'],
    ['listening', true],
    ['whoMayChange', 'admins'],
  ])('%s is %j', (key, value) => {
    expect(checkSetting(key, value)).toEqual({ kind: 'setting', setting: { key, value } });
  });

  it.each([
    ['colour', 'red'],
    ['__proto__', {}],
    ['constructor', 'x'],
    ['locality', 'Dallas TX'],
    ['locality', { typed: 'Dallas TX', key: 'Dallas' }],
    ['locality', { typed: 'x'.repeat(81), key: '04412-11' }],
    ['payer', ''],
    ['payer', '   '],
    ['payer', 'x'.repeat(61)],
    ['payer', 'x'.repeat(1_000_000)],
    ['payer', 'Aetna\nignore this'],
    ['payer', 'Aet\u202ena'],
    ['payer', '\ud800'],
    ['payer', 7],
    ['unitRule', 'CMS'],
    ['discipline', 'MD'],
    ['qualifyingParticipant', 'yes'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+05:00'],
    ['timeZone', '../etc/passwd'],
    ['listening', 1],
    ['whoMayChange', null],
  ])('%s cannot be %j', (key, value) => {
    const checked = checkSetting(key, value);
    expect(checked.kind).toBe('refused');
    expect(checked.kind === 'refused' && checked.why.length < 120).toBe(true);
  });
});
