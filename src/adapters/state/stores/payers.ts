/** Payer profiles, one sealed row each. What was opened is remembered by its row's id, which changes with the profile. */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { nameTaken, profileFaults } from '../../../core/payers/check-profile.ts';
import { isNamed } from '../../../core/payers/find-profile.ts';
import type { PayerProfile } from '../../../core/payers/profile.ts';
import type { PayerChange, PayerStore } from '../../../core/team/payer-store.ts';
import { payerProfile } from '../../payer-profile-shape.ts';
import { openRow, sealRow } from '../sealing/sealed-rows.ts';
import type { Ready, StateDb } from '../state-db.ts';
import type { Tables } from '../tables.ts';
import { auditWriter } from './audit.ts';
import type { Kysely, Transaction } from 'kysely';

const mostKnown = 2_000;
/** A clinic contracts with dozens of payers, not thousands. */
const mostOfTeam = 200;

interface Held {
  readonly id: string;
  readonly profile: PayerProfile;
}

export function payerStore(db: StateDb): PayerStore {
  const known = new LRUCache<string, PayerProfile>({ max: mostKnown });
  const writeAudit = auditWriter();

  async function held(kysely: Kysely<Tables>, ready: Ready, team: string): Promise<readonly Held[]> {
    const rows = await kysely.selectFrom('payer_profile').select('id').where('team', '=', team).execute();
    const found: Held[] = [];
    for (const { id } of rows) {
      const profile = known.get(id) ?? (await open(kysely, ready, { team, id }));
      if (profile === undefined) continue;
      known.set(id, profile);
      found.push({ id, profile });
    }
    return found.sort((a, b) => (a.profile.name < b.profile.name ? -1 : 1));
  }

  async function change(
    trx: Transaction<Tables>,
    ready: Ready,
    { team, by, at }: PayerChange,
    act: string,
  ): Promise<void> {
    await writeAudit(trx, ready, [{ team, user: by, sort: act, dataVersion: '-', at }]);
  }

  return {
    of: (team) =>
      db.read(async (kysely, ready) => (await held(kysely, ready, team)).map(({ profile }) => profile)),
    save: async ({ profile, act, ...about }) => {
      const { team, by, at } = about;
      // What could not be opened again is not kept.
      const fault = shapeFault(profile) ?? profileFaults(profile)[0];
      if (fault !== undefined) return { kind: 'refused', sentence: fault };
      const written = await db.write(async (trx, ready): Promise<string | undefined> => {
        await ready.dialect.lockTeam(trx, team);
        const cipher = await ready.teamKeys.forWriting(trx, team);
        const all = await held(trx, ready, team);
        const same = all.find((each) => isSame(each.profile, profile));
        const others = all.filter((each) => each !== same);
        const taken = nameTaken(
          profile,
          others.map((each) => each.profile),
        );
        if (taken !== undefined) return taken;
        if (others.length >= mostOfTeam) return `A team keeps at most ${mostOfTeam} payer profiles.`;
        const signed = signedBy(profile, by, ready.pseudonyms.user(team, by));
        const row = { id: randomUUID(), team, profile: JSON.stringify(signed), at };
        if (same !== undefined) await trx.deleteFrom('payer_profile').where('id', '=', same.id).execute();
        await trx
          .insertInto('payer_profile')
          .values(sealRow('payer_profile', row, cipher))
          .execute();
        await change(trx, ready, about, act);
        return undefined;
      });
      if (written.kind === 'unavailable') return written;
      return written.value === undefined ? { kind: 'saved' } : { kind: 'refused', sentence: written.value };
    },
    remove: ({ name, ...about }) =>
      db.write(async (trx, ready) => {
        await ready.dialect.lockTeam(trx, about.team);
        const gone = (await held(trx, ready, about.team)).find(({ profile }) => isNamed(profile, name));
        if (gone === undefined) return false;
        await trx.deleteFrom('payer_profile').where('id', '=', gone.id).execute();
        known.delete(gone.id);
        await change(trx, ready, about, 'payer delete');
        return true;
      }),
  };
}

async function open(
  kysely: Kysely<Tables>,
  { teamKeys }: Ready,
  { team, id }: { readonly team: string; readonly id: string },
): Promise<PayerProfile | undefined> {
  const row = await kysely
    .selectFrom('payer_profile')
    .selectAll()
    .where('team', '=', team)
    .where('id', '=', id)
    .executeTakeFirst();
  const opened = row && openRow('payer_profile', row, await teamKeys.forReading(kysely, team));
  // What another version wrote and this one does not know is left out, not believed.
  const read = opened && payerProfile.safeParse(JSON.parse(opened.profile));
  return read?.success === true ? read.data : undefined;
}

function shapeFault(profile: PayerProfile): string | undefined {
  const [issue] = payerProfile.safeParse(profile).error?.issues ?? [];
  return issue && `${issue.path.join('.')}: ${issue.message}.`;
}

const isSame = (a: PayerProfile, b: PayerProfile): boolean =>
  isNamed(a, b.name) && a.product === b.product && a.state === b.state;

/** Who added a fact stands in it as a hash. */
function signedBy(profile: PayerProfile, by: string, hash: string): PayerProfile {
  const sign = <F extends { readonly addedBy: string }>(fact: F): F =>
    fact.addedBy === by ? { ...fact, addedBy: hash } : fact;
  return { ...profile, facts: profile.facts.map(sign), rates: profile.rates.map(sign) };
}
