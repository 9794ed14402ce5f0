/** A greeting, "?", "what can you do". */
import { when, type Signs } from '../signs.ts';

const whole =
  /^(?:help(?: me| please| pls)?|hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|hi there|hello there|hey there|start|menu|commands?|usage|instructions|examples?|man|\?+)(?: (?:unitwise|bot|there|team|all|everyone|again|please|to you|buddy|friend))*[\s.!?,]*$/;
const asks =
  /\bwhat (?:can|do|could|else can) (?:you|unitwise|this bot|the bot|this) (?:all )?(?:do|help|know|answer|offer|support)|\bhow (?:do|can|does) (?:i|we|one|this|you|unitwise|it) (?:use (?:you|this|unitwise|it|the bot)|work|get started|ask you)|\bhow (?:this|you|it) works?\b|\bwho are you\b|\bwhat are you\b|\bwhat is (?:unitwise|this bot|this)\b|\b(?:show|list|give)(?: me| us)? (?:the |your |some |all )?(?:commands|options|features|examples|help|menu|capabilities)\b|\bwhat (?:commands|questions|kinds? of (?:questions|things)|can i (?:ask|type)|should i type)\b|\bget(?:ting)? started\b|\bneed (?:some )?help (?:using|with (?:this bot|the bot|you|unitwise))|^i need (?:some |your |a little )?help[.! ]*$|\bcan you help(?: me| us)?\??$|\bhelp menu\b|\bhow to use (?:this|you|unitwise|the bot)/;

export const asksForHelp: Signs = ({ text, mentions }) =>
  when(mentions.services.length === 0 && (whole.test(text) || asks.test(text)));
