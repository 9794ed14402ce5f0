/**
 * Which units of a code a PTA or OTA furnished (CQ, CO). Pooled codes go unit by unit: whole 15-minute blocks
 * of the therapist, then of the assistant; a last unit is the therapist's from 8 minutes on, else the
 * assistant's; two left with 9-14 minutes each are one of either. Other services are the assistant's when the
 * share passes 10 %, rounded to a whole percent as CMS does (11 and more).
 * Sources: 86 FR 64996 as reported by therapycomply.com (2022 rule); rounding believed (CMS CQ/CO page).
 */
export interface AssistantSplit {
  readonly plain: number;
  readonly assisted: number;
  /** False where CMS has published no example of the pattern: shown, flagged, not decided. */
  readonly published: boolean;
}

export interface SharedMinutes {
  readonly units: number;
  /** Of everyone together. */
  readonly minutes: number;
  readonly assistantMinutes: number;
}

const block = 15;
const midpoint = 8;

export function splitPooledUnits({ units, minutes, assistantMinutes }: SharedMinutes): AssistantSplit {
  const therapist = minutes - assistantMinutes;
  const plain = Math.min(units, Math.floor(therapist / block));
  const assisted = Math.min(units - plain, Math.floor(assistantMinutes / block));
  const open = units - plain - assisted;
  const therapistLeft = therapist - plain * block;
  const assistantLeft = assistantMinutes - assisted * block;
  if (open === 0) return { plain, assisted, published: true };
  if (open === 1) {
    const therapists = assistantLeft === 0 || therapistLeft >= midpoint;
    return therapists
      ? { plain: plain + 1, assisted, published: true }
      : { plain, assisted: assisted + 1, published: true };
  }
  const published = [therapistLeft, assistantLeft].every((left) => left > midpoint && left < block);
  return { plain: plain + 1, assisted: assisted + 1, published };
}

/** Untimed services: all units one way or the other. */
export function splitWholeService({ units, minutes, assistantMinutes }: SharedMinutes): AssistantSplit {
  const inPart = Math.round((100 * assistantMinutes) / minutes) > 10;
  return inPart
    ? { plain: 0, assisted: units, published: true }
    : { plain: units, assisted: 0, published: true };
}
