/** A reply as Slack draws it: the answer, what to act on, how sure it is, and the next question one click away. */
import { noticeInWords, numbered, said } from '../../core/reply/in-words.ts';
import { restingLines, workingBlocks } from '../../core/reply/resting.ts';
import { altOf } from '../../core/pictures/depict.ts';
import type { Drawing as Depicted } from '../../core/pictures/drawing.ts';
import {
  plain,
  strong,
  wordsOf,
  type Block,
  type Fact,
  type Line,
  type Reply,
} from '../../core/reply/reply.ts';
import { toPlainText } from '../../core/reply/to-plain-text.ts';
import type { Severity } from '../../core/review/finding.ts';
import { plural } from '../../core/words/english.ts';
import { answerActions, button, type Offers } from './answer-actions.ts';
import type { SlackBlock, SlackMessage, TextObject } from './block-kit.ts';
import { slackLimits, slackShares } from './block-kit-limits.ts';
import { drawLines, drawTable, firstTable, type TableBlock } from './draw-table.ts';
import { fitBlocks } from './fit-blocks.ts';
import {
  linkTexts,
  escapeText,
  lineText,
  linesText,
  notificationText,
  plainText,
  titledText,
  titledTexts,
} from './text-object.ts';

export type AddressOf = (picture: Depicted) => string;

interface Drawing {
  readonly expanded: boolean;
  readonly responseType?: 'ephemeral' | 'in_channel';
  /** The question answered, serialised: the Why button asks it again, expanded. */
  readonly why?: string;
  /** Expanded, the same question folds the working away again. */
  readonly less?: string;
  /** Shown above the rest where Slack can fetch it, unless the working shows one. */
  readonly picture?: Depicted;
  /** Where Slack fetches a picture; without it, pictures are drawn in text. */
  readonly addressOf?: AddressOf;
  /** What else can be done with the answer where it stands. */
  readonly offers?: Offers;
}

const signs: Readonly<Record<Severity, string>> = {
  error: ':no_entry:',
  warning: ':warning:',
  info: ':information_source:',
};

/** Collapsed, it fits a phone screen; expanded, the working stands under the answer, with what folds it on top. */
export function toBlockKit(reply: Reply, drawing: Drawing): SlackMessage {
  const { expanded, responseType = 'ephemeral' } = drawing;
  // Read aloud and in previews, an address says nothing.
  const words = toPlainText({ ...reply, links: [] }, { expanded: false }) || 'There is nothing to say here.';
  const text = notificationText(words, slackShares.notificationText);
  const how = { addressOf: drawing.addressOf, asTable: firstTable(reply.blocks) };
  const draw = (blocks: readonly Block[]): SlackBlock[] => drawBlocks(blocks, how);
  const working = expanded ? draw(workingBlocks(reply)) : [];
  const parts = {
    head: headline(reply),
    middle: [
      ...pictured(reply, drawing),
      ...draw(reply.blocks),
      ...(working.length > 0 ? [...fold(drawing), divider, ...working] : []),
    ],
    tail: [...linksOf(reply), ...tip(reply), ...note(...restingLines(reply)), ...buttons(reply, drawing)],
  };
  const room = slackLimits.totalText - 1 - text.length;
  return { response_type: responseType, text, blocks: fitBlocks(parts, room) };
}

function pictured({ details }: Reply, { picture, addressOf, expanded }: Drawing): SlackBlock[] {
  const shownBelow = expanded && details.some(({ kind }) => kind === 'picture');
  return picture === undefined || addressOf === undefined || shownBelow ? [] : [image(picture, addressOf)];
}

const image = (picture: Depicted, addressOf: AddressOf): SlackBlock => ({
  type: 'image',
  image_url: addressOf(picture),
  alt_text: altOf(picture),
});

/** Addresses of our own, never one that was typed. */
const linksOf = ({ links = [] }: Reply): SlackBlock[] => linkTexts(links).flatMap(section);

const divider: SlackBlock = { type: 'divider' };

const section = (text: TextObject | undefined): SlackBlock[] =>
  text === undefined ? [] : [{ type: 'section', text }];

/** A sentence too long for a header is better whole than bold. */
function headline(reply: Reply): SlackBlock[] {
  const text = plainText(reply.headline, slackShares.headline);
  if (text === undefined || text.text.length > slackLimits.headerText) return section(text);
  return [{ type: 'header', text }];
}

/** Short paragraphs in a row are the lines of one text: a section each would stand apart. */
interface How {
  readonly addressOf: AddressOf | undefined;
  /** Drawn as a table of Slack's. */
  readonly asTable: TableBlock | undefined;
}

function drawBlocks(blocks: readonly Block[], how: How): SlackBlock[] {
  const drawn: SlackBlock[] = [];
  for (let from = 0; from < blocks.length;) {
    const short = shortLines(blocks.slice(from));
    const text = short.length > 1 ? linesText(short, slackLimits.sectionText) : undefined;
    const block = blocks[from];
    if (text !== undefined) drawn.push(...section(text));
    else if (block !== undefined) drawn.push(...drawBlock(block, how));
    from += text === undefined ? 1 : short.length;
  }
  return drawn;
}

/** In characters: about two lines on a phone. */
const shortLine = 120;

function shortLines(blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    const line = lineOf(block);
    if (line === undefined || wordsOf(line).length > shortLine) break;
    lines.push(line);
  }
  return lines;
}

/** One fact alone would stand in half a width. */
function lineOf(block: Block): Line | undefined {
  if (block.kind === 'paragraph') return block.line;
  const [fact, more] = block.kind === 'facts' ? block.facts : [];
  return fact === undefined || more !== undefined
    ? undefined
    : [strong(`${fact.label}:`), plain(` ${fact.value}`)];
}

/** In the place of "Why", so that what opened the working folds it again without a search. */
function fold({ less = '' }: Drawing): SlackBlock[] {
  const elements = button('less', 'Less', less);
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function drawBlock(block: Block, { addressOf, asTable }: How): SlackBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return section(lineText(block.line, slackLimits.sectionText));
    case 'facts':
      return fieldSections(block.facts);
    case 'table':
      return block === asTable ? [drawTable(block)] : drawLines(block);
    case 'picture':
      return addressOf === undefined
        ? section(plainText(altOf(block.drawing), slackLimits.sectionText))
        : [image(block.drawing, addressOf)];
    case 'steps':
      return titledTexts(block.title, numbered(block.steps), slackLimits.sectionText).flatMap(section);
    case 'notice':
      return block.faded === true ? grey(notice(block)) : section(notice(block));
    default:
      return block satisfies never;
  }
}

function fieldSections(facts: readonly Fact[]): SlackBlock[] {
  const drawn = facts.flatMap(({ label, value }) => titledText(label, [value], slackLimits.fieldText) ?? []);
  const sections: SlackBlock[] = [];
  for (let from = 0; from < drawn.length; from += slackLimits.fields) {
    sections.push({ type: 'section', fields: drawn.slice(from, from + slackLimits.fields) });
  }
  return sections;
}

/** Slack draws a context in small grey letters. */
const grey = (text: TextObject | undefined): SlackBlock[] =>
  text === undefined ? [] : [{ type: 'context', elements: [text] }];

/** Where its words cannot be marked up, a notice opens with "Fix:" in place of the sign. */
function notice(block: Extract<Block, { kind: 'notice' }>): TextObject | undefined {
  if (said(block.line) === '') return undefined;
  const label = block.label === undefined ? '' : ` _${escapeText(block.label)}_`;
  const text = lineText(block.line, slackLimits.sectionText - label.length, { sign: signs[block.severity] });
  if (text?.type === 'mrkdwn') return { ...text, text: text.text + label };
  return plainText(noticeInWords(block), slackLimits.sectionText);
}

const tip = ({ tip: line }: Reply): SlackBlock[] =>
  said(line ?? []) === ''
    ? []
    : section(lineText([strong('Tip:'), plain(' '), ...(line ?? [])], slackShares.tip));

/** A block for each line: in one block they would stand beside each other, as columns where it is narrow. */
const note = (...lines: readonly string[]): SlackBlock[] =>
  lines.flatMap((line): SlackBlock[] => {
    const text = plainText(line, slackShares.contextText);
    return text === undefined ? [] : [{ type: 'context', elements: [text] }];
  });

function buttons(reply: Reply, { expanded, why, offers }: Drawing): SlackBlock[] {
  const { rows, left } = answerActions(reply, { expanded, why, offers });
  return [...rows, ...(left <= 0 ? [] : note(`… ${plural(left, 'more choice')}: type yours`))];
}
