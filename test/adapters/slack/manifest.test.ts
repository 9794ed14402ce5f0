import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manifestFile, manifestFiles } from '../../../scripts/slack/manifest.ts';
import {
  events,
  listeningEvents,
  manifestOf,
  methods,
  optionalScopes,
  prompts,
  scopesOf,
} from '../../../src/adapters/slack/manifest.ts';
import { readIncoming } from '../../../src/adapters/slack/receive/read-incoming.ts';
import { channelPayload, directPayload, eventPayload, mentionPayload } from '../../fakes/slack/payloads.ts';
import { noon } from './support/open-bot.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'src/adapters/slack');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'manifest.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('the manifests', () => {
  it.each(Object.entries(manifestFiles))('%s is as the program describes itself', (file, kind) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(manifestFile(kind));
  });

  it('ask for every permission that a method, an event or a command needs, and for no other', () => {
    const needed = (all: readonly (string | null)[]): string[] =>
      [...new Set(['commands', ...all.filter((scope) => scope !== null)])].sort();
    const always = [...Object.values(methods), ...Object.values(events)];
    expect([...scopesOf('default')].sort()).toEqual(needed(always));
    expect([...scopesOf('listening')].sort()).toEqual(needed([...always, ...Object.values(listeningEvents)]));
  });

  it.each(Object.entries(manifestFiles))('%s keeps within the lengths Slack refuses beyond', (_, kind) => {
    const { display_information: shown, features } = manifestOf(kind) as {
      readonly display_information: { readonly name: string; readonly description: string };
      readonly features: {
        readonly shortcuts: readonly { readonly name: string; readonly description: string }[];
      };
    };
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(139);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('read no channel, save the one that says so', () => {
    expect(scopesOf('default').filter((scope) => scope.endsWith(':history'))).toEqual(['im:history']);
  });

  it('let nobody be listed for the sake of settings, and no file be sent: those permissions may be left out', () => {
    expect(optionalScopes).toEqual(['users:read', 'files:write']);
    expect(scopesOf('default')).toEqual(expect.arrayContaining([...optionalScopes]));
  });

  it('name every method the code calls and no other', () => {
    const called = new Set(
      [
        ...source.matchAll(
          /'((?:auth|chat|views|assistant\.threads|users|files|conversations)\.[a-zA-Z]+)'/g,
        ),
      ].map(([, name]) => name),
    );
    expect([...called].sort()).toEqual(Object.keys(methods).sort());
  });

  const samples: Readonly<Record<keyof typeof events | keyof typeof listeningEvents, object>> = {
    app_home_opened: eventPayload({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }),
    app_mention: mentionPayload('97110 38min', { now: noon }),
    'message.im': directPayload('97110 38min', { now: noon }),
    app_uninstalled: eventPayload({ type: 'app_uninstalled' }),
    tokens_revoked: eventPayload({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }),
    'message.channels': channelPayload('97110 38min', { now: noon }),
    'message.groups': channelPayload('97110 38min', { now: noon, more: { channel_type: 'group' } }),
  };

  it.each(Object.entries(samples))('subscribe to %s, which the code does something about', (_, payload) => {
    expect(readIncoming(payload)?.incoming.kind).not.toBe('ignored');
  });

  it('subscribe to nothing the code ignores, and the code knows nothing else', () => {
    const known = [...source.matchAll(/case '([a-z_]+)':/g)].map(([, name]) => name);
    const types = [...new Set(Object.keys(samples).map((name) => name.split('.')[0] ?? ''))];
    for (const type of types) expect(known).toContain(type);
    expect(readIncoming(eventPayload({ type: 'reaction_added', user: 'U1' }))?.incoming).toEqual({
      kind: 'ignored',
    });
  });

  it('keep within what Slack takes', () => {
    const { display_information: shown, features } = manifestOf({ sort: 'default', address: undefined }) as {
      display_information: { description: string };
      features: {
        shortcuts: { name: string; description: string }[];
        agent_view: { agent_description: string };
      };
    };
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    for (const { description } of features.shortcuts) expect(description.length).toBeLessThanOrEqual(150);
    expect(prompts.length).toBeLessThanOrEqual(4);
  });

  it('without an address are for Socket Mode, and name none', () => {
    const text = JSON.stringify(manifestOf({ sort: 'default', address: undefined }));
    expect(text).toContain('"socket_mode_enabled":true');
    expect(text).not.toContain('http');
  });
});
