/**
 * Light, dark and high contrast: a card names no colour, only what a thing is (attention, warning, emphasis), and the
 * reader's theme gives it one. A picture brings its own ground, so it reads alike on white, grey and black.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { dayForm, denialForm } from '../../../src/adapters/chat/forms.ts';
import { formCard } from '../../../src/adapters/teams/form-card.ts';
import { welcomeMessage } from '../../../src/adapters/teams/surfaces/welcome.ts';
import { toAdaptiveCard } from '../../../src/adapters/teams/to-adaptive-card.ts';
import { svgOf } from '../../../src/core/pictures/depict.ts';
import { threeUnits } from '../../support/replies.ts';

const conversations = new URL('../../conversations/', import.meta.url);
const golden = readdirSync(conversations, { withFileTypes: true })
  .filter(({ name }) => existsSync(new URL(`${name}/teams.json`, conversations)))
  .map(({ name }): [string, unknown] => [
    name,
    JSON.parse(readFileSync(new URL(`${name}/teams.json`, conversations), 'utf8')),
  ]);

const picture = { url: 'https://billing.example.com/pictures/x.png', alt: 'Ruler' };
const extras = { answerId: '1uiko9e1dbfm', intent: 'claim_check', question: '{}', place: true };
const cards: [string, unknown][] = [
  ...golden,
  ['a shared card with everything on it', toAdaptiveCard(threeUnits, { extras, picture, viewers: ['29:x'] })],
  ['the welcome', welcomeMessage('personal')],
  ['the form of a day', formCard(dayForm, 'form', { note: 'No code was seen in that message.' })],
  ['the form of a report', formCard(denialForm, 'report', { faults: { carc: 'Type group and number.' } })],
];

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly type: unknown;
}

/** Every property of every element. */
function entriesOf(value: unknown): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  if (typeof value !== 'object' || value === null) return [];
  const type = 'type' in value ? value.type : undefined;
  return Object.entries(value).flatMap(([key, each]) => [{ key, value: each, type }, ...entriesOf(each)]);
}

/** What a theme may not be overruled by: https://adaptivecards.io/explorer */
const fixed = [
  'backgroundImage',
  'backgroundColor',
  'color',
  'highlight',
  'iconUrl',
  'minHeight',
  'selectAction',
];
const named = ['attention', 'warning', 'emphasis'];

describe.each(cards)('%s', (_, card) => {
  const entries = entriesOf(card);

  it('names no colour and lays nothing behind its words', () => {
    expect(entries.filter(({ key }) => fixed.includes(key))).toEqual([]);
    const values = entries.map(({ value }) => value).filter((value) => typeof value === 'string');
    expect(values.filter((value) => /^#[0-9a-f]{3,8}$|^rgba?\(/i.test(value))).toEqual([]);
  });

  it('styles containers by meaning alone, which its words say too', () => {
    const styled = entries.filter(({ key, type }) => key === 'style' && type === 'Container');
    expect(styled.filter(({ value }) => !named.includes(String(value)))).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/"style":"attention","items":\[(?!.{0,90}"Fix: )/);
    expect(JSON.stringify(card)).not.toMatch(/"style":"warning","items":\[(?!.{0,90}"Check: )/);
  });

  it('shows no image but the picture of its answer', () => {
    const images = entries.filter(({ key, type }) => key === 'url' && type === 'Image');
    expect(images.filter(({ value }) => value !== picture.url)).toEqual([]);
  });
});

const drawings = [
  ['ruler', { kind: 'ruler', minutes: 43, firstUnitMinutes: 8, blockMinutes: 15 }],
  ['bars', { kind: 'bars', title: 'Reported', bars: [{ label: '97530 Aetna 97', value: 10 }] }],
] as const;

describe.each(drawings)('the picture of the %s', (_, drawing) => {
  const svg = svgOf(drawing);

  it('covers what lies behind it: every pixel is opaque', () => {
    const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    expect(pixels.filter((value, i) => i % 4 === 3 && value !== 255)).toHaveLength(0);
  });

  it('is legible by itself: words at 7:1, what is drawn at 3:1', () => {
    const grounds = [
      '#ffffff',
      ...[...svg.matchAll(/<rect [^>]*height="40" fill="(#\w{6})"/g)].map(([, c]) => c),
    ];
    const inks = (element: string): readonly string[] =>
      [...svg.matchAll(new RegExp(`<${element} [^>]*(?:fill|stroke)="(#\\w{6})"`, 'g'))].map(
        ([, c]) => c ?? '',
      );
    const lowest = (colours: readonly string[]): number =>
      Math.min(...colours.flatMap((ink) => grounds.map((ground) => contrast(ink, ground ?? ''))));
    expect(lowest(inks('text'))).toBeGreaterThanOrEqual(7);
    const shapes = drawing.kind === 'ruler' ? [...inks('path'), strokeOf(svg)] : inks('rect').slice(1);
    expect(shapes.length).toBeGreaterThan(0);
    expect(lowest(shapes)).toBeGreaterThanOrEqual(3);
  });
});

const strokeOf = (svg: string): string => /stroke="(#\w{6})"/.exec(svg)?.[1] ?? '';

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
