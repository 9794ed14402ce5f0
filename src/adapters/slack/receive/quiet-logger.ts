/** Bolt's log lines may quote payloads; what matters in them reaches the observer by other ways. */
import { LogLevel, type Logger } from '@slack/bolt';

const nothing = (): void => undefined;

export const quietLogger: Logger = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing },
  ...{ setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
};
