/** The readers in the order they are asked: the first that takes a word has it. */
import { readAmountsAhead } from './read-amounts-ahead.ts';
import { readBareNumber } from './read-bare-number.ts';
import { readYear } from './facts/read-year.ts';
import { readEach, readMoney, readRule } from './read-circumstances.ts';
import { readClockApart } from './read-clock-apart.ts';
import { readClockRange, readHoursMinutes } from './read-clock.ts';
import { readCode } from './read-code.ts';
import { readDate } from './read-date.ts';
import { readCarc, readRarc } from './read-denial-codes.ts';
import { readEither } from './read-either.ts';
import { readInOrder } from './read-in-order.ts';
import { readJoinedModifiers } from './read-joined-modifiers.ts';
import { readMinutes } from './read-minutes.ts';
import { readModifier } from './read-modifiers.ts';
import { readMoreMinutes } from './read-more-minutes.ts';
import { readPayer } from './read-payer.ts';
import { readPlaceWords } from './read-place-words.ts';
import { readReceived } from './read-received.ts';
import { readShorthand } from './read-shorthand.ts';
import { readSpokenCarc } from './read-spoken-carc.ts';
import { readSpokenTime } from './read-spoken-time.ts';
import { readSpoken } from './read-spoken.ts';
import { readTime, readTimezone } from './read-time.ts';
import { readUnits, readUnitsBefore } from './read-units.ts';
import { readCarrierLocality, readZip } from './read-zip.ts';
import type { Reader } from './reader.ts';

export const readers: readonly Reader[] = [
  ...[
    readReceived,
    readInOrder,
    readAmountsAhead,
    readClockApart,
    readEither,
    readSpokenTime,
    readMoney,
    readDate,
    readYear,
    readCarrierLocality,
    readZip,
    readCarc,
    readSpokenCarc,
    readClockRange,
    readCode,
  ],
  ...[
    readSpoken,
    readMoreMinutes,
    readMinutes,
    readHoursMinutes,
    readUnits,
    readUnitsBefore,
    readEach,
    readPayer,
    readTimezone,
  ],
  ...[
    readPlaceWords,
    readShorthand,
    readRule,
    readRarc,
    readModifier,
    readJoinedModifiers,
    readBareNumber,
    readTime,
  ],
];
