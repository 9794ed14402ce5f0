import { describe, expect, it } from 'vitest';
import { day, noon, team, valueOf } from '../support/opened.ts';
import { rowsOf } from '../support/rows-of.ts';
import { stateKey } from '../support/databases.ts';
import { openState } from '../../../../src/adapters/state/open-state.ts';
import type { Subject } from './subject.ts';

const clinic = team('slack:T1');
const installation = '{"bot":{"token":"xoxb-secret-token"}}';
const newKey = Buffer.alloc(32, 9).toString('hex');
const reference = '{"serviceUrl":"https://smba.example/","user":{"name":"Dana"}}';
const chat = { team: team('teams:0b3f2a52-8a57-4b7c-9a3e-0d9d6a1c2b3d'), conversation: '19:x@thread.tacv2' };

export const installationsContract = ({ state, options, open }: Subject): void => {
  describe('installations', () => {
    it('come back as they were, are replaced, and removed', async () => {
      const { installations } = state();
      expect(await installations.save({ team: clinic, installation, at: noon })).toEqual({ kind: 'saved' });
      expect(valueOf(await installations.find(clinic))).toBe(installation);
      await installations.save({ team: clinic, installation: '{"bot":{}}', at: noon });
      expect(valueOf(await installations.find(clinic))).toBe('{"bot":{}}');
      expect(valueOf(await installations.installedAt(clinic))).toBe(noon);
      await installations.remove(clinic);
      expect(valueOf(await installations.installedAt(clinic))).toBe(undefined);
      expect(valueOf(await installations.find(clinic))).toBe(undefined);
    });

    it('stand sealed in the database, with the id of their key', async () => {
      await state().installations.save({ team: clinic, installation, at: noon });
      await state().installations.saveConversation({ ...chat, reference, at: noon });
      const rows = [
        ...(await rowsOf(options(), 'slack_installation')),
        ...(await rowsOf(options(), 'conversation')),
      ];
      const keys = await rowsOf(options(), 'team_key');
      expect(rows.map((row) => row['key_id'])).toEqual(keys.map((row) => row['own_id']));
      expect(keys.map((row) => row['key_id'])).toEqual(['4bb06f8e', '4bb06f8e']);
      expect(JSON.stringify(rows)).not.toMatch(/xoxb|Dana|smba/);
    });

    it('moved into another row do not open', async () => {
      await state().installations.save({ team: clinic, installation, at: noon });
      await rowsOf(options(), 'slack_installation', "update slack_installation set team = 'slack:T2'");
      expect(valueOf(await state().installations.find(team('slack:T2')))).toBe(undefined);
    });

    it('open with an old key listed after the new one, and without it once sealed again', async () => {
      await state().installations.save({ team: clinic, installation, at: noon });
      await state().close();
      await open({ ...options(), stateKey: `${newKey}, ${stateKey}` });
      expect(valueOf(await state().installations.find(clinic))).toBe(installation);
      expect(await state().records.reseal()).toEqual({
        kind: 'counted',
        rows: { secret: 1, team_key: 1, denial_publication: 0 },
      });
      await state().close();
      await open({ ...options(), stateKey: newKey });
      expect(valueOf(await state().installations.find(clinic))).toBe(installation);
    });

    it('refuse a start whose keys do not fit', async () => {
      await state().installations.save({ team: clinic, installation, at: noon });
      expect(await openState({ ...options(), stateKey: newKey })).toEqual({
        kind: 'refused',
        sentence:
          'The state database holds secrets sealed with key 4bb06f8e, which is not in STATE_KEY: add that key to STATE_KEY, after the new one and a comma, and start again.',
      });
    });

    it('keep people and votes the same people and votes under a new key', async () => {
      const entry = { team: clinic, user: 'U1', sort: 'help', dataVersion: 'RVU26C', at: noon };
      await state().audit.add(entry);
      await state().close();
      await open({ ...options(), stateKey: `${newKey},${stateKey}` });
      await state().audit.add(entry);
      await state().audit.add({ ...entry, user: 'U2' });
      const [other, second, first] = valueOf(await state().audit.of(clinic, 10)).map(({ user }) => user);
      expect(second).toBe(first);
      expect(other).not.toBe(first);
    });
  });

  describe('conversations', () => {
    it('come back as they were, and are dropped', async () => {
      const { installations } = state();
      await installations.saveConversation({ ...chat, reference, at: noon });
      expect(valueOf(await installations.findConversation(chat))).toBe(reference);
      await installations.dropConversation(chat);
      expect(valueOf(await installations.findConversation(chat))).toBe(undefined);
    });

    it.each([
      ['unchanged within a day are not written again', reference, day - 1, 0],
      ['unchanged after a day are written again', reference, day, day],
      ['changed are written at once', '{"serviceUrl":"https://other.example/"}', 1, 1],
    ])('%s', async (_, later, after, seen) => {
      const { installations } = state();
      await installations.saveConversation({ ...chat, reference, at: noon });
      await installations.saveConversation({ ...chat, reference: later, at: noon + after });
      expect((await rowsOf(options(), 'conversation')).map(({ at }) => Number(at) - noon)).toEqual([seen]);
      expect(valueOf(await installations.findConversation(chat))).toBe(later);
    });
  });
};
