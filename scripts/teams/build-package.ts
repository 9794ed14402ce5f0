/** One app package: the manifest, checked, and its icons, in a zip. */
import { Ajv } from 'ajv';
import { colorIcon, outlineIcon } from './icons.ts';
import { manifestOf, type ManifestFacts, type Variant } from './manifest.ts';
import { manifestSchema } from './manifest-schema.ts';
import { writeZip } from './write-zip.ts';

export interface BuiltPackage {
  readonly zip: Buffer;
  /** One line a fault; empty where the manifest is sound. */
  readonly faults: readonly string[];
}

/** `schema`: Microsoft's own, where it is at hand. */
export function buildPackage(variant: Variant, facts: ManifestFacts, schema?: object): BuiltPackage {
  const manifest = manifestOf(variant, facts);
  const official =
    schema === undefined ? [] : faultsBy(withoutDialect(schema), { ...manifest, ...published });
  const zip = writeZip([
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: 'color.png', content: colorIcon() },
    { name: 'outline.png', content: outlineIcon() },
  ]);
  return { zip, faults: [...faultsBy(manifestSchema, manifest), ...official] };
}

/** The preview's schema is the published one, grown: its manifest is held against that. */
const published = { manifestVersion: '1.29' };

function faultsBy(schema: object, manifest: object): string[] {
  const check = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  check(manifest);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
}

/** Microsoft writes draft 4, of which it uses only what later drafts kept. */
const withoutDialect = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
