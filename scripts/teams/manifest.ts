/** The app's manifest from its source in teams/, and its two variants. */
import { readFileSync } from 'node:fs';

export interface ManifestFacts {
  readonly appId: string;
  /** Where the server is reached, without a closing slash. */
  readonly publicUrl: string;
  readonly version: string;
  readonly developer: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

/**
 * store: mentions and personal chats. preview: slash commands too, for tenants that try Microsoft's preview.
 * listening: plain channel messages reach the bot, by consent of the team's owner.
 */
export type Variant = 'store' | 'preview' | 'listening';
export const variants: readonly Variant[] = ['store', 'preview', 'listening'];

/** As far as it is changed here. */
export interface Manifest {
  readonly manifestVersion: string;
  readonly bots: readonly [Bot];
  readonly [key: string]: unknown;
}

interface Bot {
  readonly commandLists: readonly object[];
  readonly [key: string]: unknown;
}

const source = new URL('../../teams/manifest.json', import.meta.url);

export function manifestOf(variant: Variant, facts: ManifestFacts): Manifest {
  const manifest = JSON.parse(filled(readFileSync(source, 'utf8'), facts)) as Manifest;
  switch (variant) {
    case 'store':
      return manifest;
    case 'preview':
      return withSlash(manifest);
    case 'listening':
      return withConsent(manifest, facts);
    default:
      return variant satisfies never;
  }
}

function filled(template: string, facts: ManifestFacts): string {
  const values: Readonly<Record<string, string>> = {
    VERSION: facts.version,
    TEAMS_APP_ID: facts.appId,
    DEVELOPER_NAME: facts.developer,
    PUBLIC_URL: facts.publicUrl,
    PRIVACY_URL: facts.privacyUrl,
    TERMS_URL: facts.termsUrl,
    DOMAIN: new URL(facts.publicUrl).host,
  };
  return template.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`teams/manifest.json names ${whole}, which nobody fills`);
    return JSON.stringify(value).slice(1, -1);
  });
}

function withSlash(manifest: Manifest): Manifest {
  const [bot] = manifest.bots;
  const slash = {
    triggers: ['slash'],
    scopes: ['team', 'groupChat'],
    commands: [{ title: 'cpt', description: 'Codes and minutes: /cpt 97110 38min' }],
  };
  return {
    ...manifest,
    $schema: 'https://developer.microsoft.com/json-schemas/teams/vDevPreview/MicrosoftTeams.schema.json',
    manifestVersion: 'devPreview',
    bots: [{ ...bot, supportsTargetedMessages: true, commandLists: [...bot.commandLists, slash] }],
  };
}

const withConsent = (manifest: Manifest, { appId, publicUrl }: ManifestFacts): Manifest => ({
  ...manifest,
  webApplicationInfo: { id: appId, resource: publicUrl },
  authorization: {
    permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] },
  },
});
