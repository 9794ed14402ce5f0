import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { buildPackage } from '../../../scripts/teams/build-package.ts';
import { variants, type Manifest, type ManifestFacts } from '../../../scripts/teams/manifest.ts';

const facts: ManifestFacts = {
  ...{
    appId: '99999999-8888-4777-8666-555555555555',
    publicUrl: 'https://billing.example.com',
    version: '1.2.3',
  },
  ...{ developer: 'A "clinic"', privacyUrl: 'https://example.com/p', termsUrl: 'https://example.com/t' },
};

/** Read by a zip reader that is not ours. */
function unpacked(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    const read = (opened: ZipFile, entry: Entry): void =>
      opened.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          files.set(entry.fileName, content);
          opened.readEntry();
        }, reject);
      });
    fromBuffer(zip, { lazyEntries: true, validateEntrySizes: true }, (error, opened) => {
      if (error) return reject(error);
      opened.on('entry', (entry: Entry) => read(opened, entry));
      opened.on('end', () => resolve(files));
      opened.on('error', reject);
      opened.readEntry();
    });
  });
}

const manifestIn = async (variant: (typeof variants)[number]): Promise<Manifest> => {
  const files = await unpacked(buildPackage(variant, facts).zip);
  return JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as Manifest;
};

/** Width and height stand at fixed places of a PNG. */
const sizeOf = (png: Buffer | undefined): readonly number[] =>
  png === undefined ? [] : [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the app package', () => {
  it.each(variants)('%s: a sound manifest beside two icons of the right size', async (variant) => {
    const { zip, faults } = buildPackage(variant, facts);
    expect(faults).toEqual([]);
    const files = await unpacked(zip);
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(sizeOf(files.get('color.png'))).toEqual([192, 192]);
    expect(sizeOf(files.get('outline.png'))).toEqual([32, 32]);
  });

  it('is the same to the byte each time', () => {
    expect(buildPackage('store', facts).zip.equals(buildPackage('store', facts).zip)).toBe(true);
  });

  it('names the bot, its address and who made it', async () => {
    expect(await manifestIn('store')).toMatchObject({
      ...{ id: facts.appId, version: '1.2.3', validDomains: ['billing.example.com'] },
      developer: { name: 'A "clinic"', websiteUrl: 'https://billing.example.com/' },
      bots: [{ botId: facts.appId }],
      composeExtensions: [{ botId: facts.appId, commands: [{ id: 'lookUp' }, { id: 'checkBilling' }] }],
    });
  });

  it('asks for no channel messages unless it is the one that listens', async () => {
    expect(JSON.stringify(await manifestIn('store'))).not.toContain('ChannelMessage');
    expect(await manifestIn('listening')).toMatchObject({
      authorization: { permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group' }] } },
      webApplicationInfo: { id: facts.appId },
    });
  });

  it('offers slash commands in the preview alone', async () => {
    const triggers = async (variant: (typeof variants)[number]) =>
      (await manifestIn(variant)).bots[0].commandLists.filter((list) => 'triggers' in list).length;
    expect([await triggers('store'), await triggers('preview')]).toEqual([0, 1]);
    expect((await manifestIn('preview')).manifestVersion).toBe('devPreview');
  });

  it.each<[string, Partial<ManifestFacts>, string]>([
    ['an id that is none', { appId: 'x' }, '/id'],
    ['an address without https', { publicUrl: 'http://billing.example.com' }, '/developer/websiteUrl'],
    ['a name too long', { developer: 'x'.repeat(40) }, '/developer/name'],
  ])('says what is wrong with %s', (_, changes, path) => {
    const { faults } = buildPackage('store', { ...facts, ...changes });
    expect(faults.join('\n')).toContain(path);
  });
});
