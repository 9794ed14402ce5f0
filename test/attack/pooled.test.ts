/** 8. Pooled figures: a few who agree among themselves cannot bend them, nor read from them what one other reported. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, slackEnv, type Clinics, type Person } from './support/clinic.ts';
import { long } from './support/form.ts';
import { endWhatWasStarted, newFolder, start, type Program } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());

const day = 86_400_000;
const firstDay = Date.parse('2027-01-04T15:00:00Z');
const home = newFolder();

/** The same state, so many days later. */
async function after(days: number, work: (clinic: Clinics) => Promise<void>, where = home): Promise<void> {
  const clock = firstDay + days * day - Date.now();
  const program: Program = await start({ env: slackEnv(slack), home: where, world: { clock, tick: 200 } });
  await work(clinics(program, slack, clock));
  await program.stop();
}

const teams = (name: string, count: number): readonly Person[] =>
  Array.from({ length: count }, (_, nth) => ({
    team: `T${name}${nth}`,
    user: `U${name}${nth}`,
    channel: `C${name}${nth}`,
  }));
const spy = teams('SPY', 1)[0] ?? { team: '', user: '', channel: '' };

/** What anybody else is shown of a code: without the days that stand in it. */
const shown = async (clinic: Clinics, code: string): Promise<string> => {
  const { text } = JSON.parse(await clinic.command(`denial stats ${code}`, spy)) as { readonly text: string };
  return text.replaceAll(/\d{4}-\d{2}-\d{2}|\b(Jan|Feb|Mar|Apr|May|Jun|Jul)\w* \d{1,2}(, \d{4})?/g, 'a day');
};

async function report(clinic: Clinics, who: Person, code: string, payer = 'Aetna'): Promise<void> {
  await clinic.submit(
    { callback_id: 'report' },
    { codes: code, carc: 'CO-97', payer, outcome: 'denied' },
    who,
  );
}

/** Twenty answered questions and two more, by two people. */
async function settle(clinic: Clinics, who: Person): Promise<void> {
  for (let nth = 0; nth < 22; nth += 1)
    await clinic.command(`97110 ${23 + nth}min`, { ...who, user: `${who.user}${nth % 2}` });
}

it('teams made today for it, and asking twenty questions, make no figure', { timeout: 60_000 }, async () => {
  const where = newFolder();
  await after(
    0,
    async (clinic) => {
      for (const who of teams('NEW', 8)) {
        if (who.team.endsWith('0')) await settle(clinic, who);
        await report(clinic, who, '97530');
        await report(clinic, who, '97530', 'Humana');
      }
      expect(await shown(clinic, '97530')).not.toMatch(/Aetna|Humana/);
    },
    where,
  );
  await after(
    8,
    async (clinic) => {
      expect(await shown(clinic, '97530')).not.toMatch(/Aetna|Humana/);
    },
    where,
  );
});

const codes = ['97110', '97112', '97116', '97140', '97150', '97530', '97535', '97161', '97162', '97163'];
/** So many colluding teams stand behind the cell of each code: from none that is shown to one that surely is. */
const behind = [3, 5, 8, 12, 20, 28, 30, 35, 45, 60];

/** Sixty teams with twenty questions each take minutes. */
const worlds = long ? ['settled teams'] : [];

describe.each(worlds)('%s', () => {
  const colluding = teams('COL', 60);
  const [honest = spy] = teams('HON', 1);
  let before: readonly string[];
  const shownOfEach = async (clinic: Clinics): Promise<readonly string[]> => {
    const all: string[] = [];
    for (const code of codes) all.push(await shown(clinic, code));
    return all;
  };
  const withAetna = async (clinic: Clinics): Promise<readonly string[]> =>
    (await shownOfEach(clinic)).filter((text) => text.includes('Aetna'));

  it('are shown once their quarter is over, and not before', { timeout: 1_800_000 }, async () => {
    await after(0, async (clinic) => {
      for (const who of [...colluding, honest]) await settle(clinic, who);
    });
    await after(16, async (clinic) => {
      for (const [nth, code] of codes.entries())
        for (const who of colluding.slice(0, behind[nth])) await report(clinic, who, code);
      expect(await withAetna(clinic)).toEqual([]);
    });
    for (const inTheQuarter of [24, 80])
      await after(inTheQuarter, async (clinic) => {
        expect(await withAetna(clinic)).toEqual([]);
      });
    // The Tuesday after the first Monday of April.
    await after(92, async (clinic) => {
      before = await shownOfEach(clinic);
      expect(before.at(-1)).toContain('Aetna');
      expect(before[0]).not.toContain('Aetna');
    });
  });

  it(
    'stand still until the next quarter is over, however often one of them reports',
    { timeout: 300_000 },
    async () => {
      await after(93, async (clinic) => {
        for (let times = 0; times < 20; times += 1) await report(clinic, colluding[0] ?? spy, '97163');
      });
      await after(100, async (clinic) => {
        expect(await shownOfEach(clinic)).toEqual(before);
      });
    },
  );

  it('do not see what one other reported, in whatever cell', { timeout: 300_000 }, async () => {
    await after(101, async (clinic) => {
      for (const code of codes) await report(clinic, honest, code);
      expect(await shownOfEach(clinic)).toEqual(before);
    });
    await after(109, async (clinic) => {
      expect(await shownOfEach(clinic)).toEqual(before);
    });
  });

  it('bring no payer to print that nobody knows', { timeout: 300_000 }, async () => {
    await after(110, async (clinic) => {
      for (const who of colluding) await report(clinic, who, '97164', 'Zorblax Mutual');
    });
    // The quarter is over.
    await after(184, async (clinic) => {
      expect(await shown(clinic, '97164')).not.toMatch(/zorblax/i);
    });
  });
});
