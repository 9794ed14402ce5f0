/**
 * The SDK sends of an entity its type and its text alone. What more stands in one travels in the channel's data, which
 * it leaves as it is, and takes its place again in the request that is made of it.
 */
const carrier = 'x-unitwise-entities';

interface Message {
  readonly entities?: unknown;
  readonly channelData?: object;
}

export function carryEntities(message: object): object {
  const { entities, channelData } = message as Message;
  return entities === undefined
    ? message
    : { ...message, channelData: { ...channelData, [carrier]: entities } };
}

/** `body`: JSON. */
export function placeEntities(body: string): string {
  if (!body.includes(`"${carrier}"`)) return body;
  const { channelData, ...message } = JSON.parse(body) as {
    readonly channelData: Readonly<Record<string, unknown>>;
  };
  const { [carrier]: entities, ...left } = channelData;
  return JSON.stringify({ ...message, channelData: left, entities });
}
