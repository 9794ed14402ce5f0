/** How the units of a shared service fall to therapist and assistant, with the arithmetic of the 10 percent. */
import type { Block } from '../../core/reply/reply.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { CountedService } from '../../core/units/group-lines.ts';

export function assistantSteps({ computed }: ReviewedDay): Block[] {
  const steps = computed.units.services.flatMap((service, index) => {
    const { minutes, assistantMinutes, units } = service;
    if (assistantMinutes === 0 || minutes === null || units === 0) return [];
    const lines = computed.lines.filter((line) => line.service === index);
    const outcome = lines.map((line) => `${line.units} ${line.assisted ? 'with' : 'without'}`).join(', ');
    return [`${service.code}: ${arithmetic(service, minutes)}: ${outcome} the assistant modifier`];
  });
  return steps.length === 0 ? [] : [{ kind: 'steps', title: 'Therapist and assistant', steps }];
}

const block = 15;

function arithmetic({ units, assistantMinutes, counting }: CountedService, minutes: number): string {
  const therapist = minutes - assistantMinutes;
  const shared = `therapist ${therapist} min, assistant ${assistantMinutes} min`;
  if (counting.kind !== 'pooled') {
    const percent = Math.round((100 * assistantMinutes) / minutes);
    return `${assistantMinutes} of ${minutes} min are ${percent} %, ${percent > 10 ? 'more than' : 'not more than'} 10 %`;
  }
  const plain = Math.min(units, Math.floor(therapist / block));
  const assisted = Math.min(units - plain, Math.floor(assistantMinutes / block));
  const [left, restT, restA] = [
    units - plain - assisted,
    therapist - plain * block,
    assistantMinutes - assisted * block,
  ];
  const whole = `${shared}; whole blocks of 15: ${plain} and ${assisted}`;
  if (left === 0) return whole;
  if (left > 1) return `${whole}; the last two have ${restT} and ${restA} min`;
  const share = `the assistant's ${restA} of ${restT + restA} min are ${Math.round((100 * restA) / (restT + restA))} %`;
  if (restA === 0) return `${whole}; the last unit is the therapist's alone`;
  return restT >= 8
    ? `${whole}; the therapist's ${restT} min pass the middle of the last unit`
    : `${whole}; of the last unit ${share}, more than 10 %`;
}
