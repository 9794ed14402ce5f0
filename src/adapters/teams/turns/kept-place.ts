/** Where the answer to an activity goes, kept without anything that was typed, and without names of people. */
import { readActivity, type Incoming } from '../incoming/activity.ts';

export const keptPlace = ({ type, id, channelId, serviceUrl, ...more }: Incoming): string => {
  const { from, recipient, conversation, channelData } = more;
  return JSON.stringify({
    ...{ type, id, channelId, serviceUrl, conversation, channelData },
    from: { id: from.id, aadObjectId: from.aadObjectId },
    recipient: { id: recipient.id, isTargeted: recipient.isTargeted },
  });
};

export const readKeptPlace = (text: string): Incoming | undefined => readActivity(JSON.parse(text));
