/** Topics by the words a clinic uses for them. */
import type { Topic } from './profile.ts';

export const topicWords: Readonly<Record<Topic, string>> = {
  'unit-rule': 'unit rule',
  reduction: 'multiple-procedure reduction',
  'visit-cap': 'cap per visit',
  'assistant-cut': 'assistant cut',
  modifiers: 'modifiers',
  'fee-basis': 'rates',
  'timely-filing': 'timely filing limit',
  appeal: 'appeal limit',
  authorization: 'authorization rule',
  'patient-part': "patient's part",
  note: 'notes',
};

export const topics = Object.keys(topicWords) as readonly Topic[];
