/** A greeting, "?", "what can you do". */
import { when, type Signs } from '../signs.ts';

const whole =
  /^(?:help(?: me)?(?: out)?(?: please| pls)?|hi(?: hi)?|hiya|heya|oi|gm|ni hao|hello|hey|yo|sup|howdy|aloha|greetings|hol[aá]|ol[aá]|buen[ao]s(?: (?:d[ií]as|tardes|noches))?|bom dia|boa tarde|bonjour|bonsoir|salut|hallo|guten (?:tag|morgen|abend)|ciao|namaste|hej|konnichiwa|salaam|salam|shalom|merhaba|(?:(?:good|gd) )?(?:mornin[g']?|afternoon|evenin[g']?)|good (?:day|night all)|g'?day|buongiorno|buonasera|privet|xin chao|kumusta|annyeong|bula|hi there|hello there|hey there|start|menu|commands?|usage|instructions|examples?|man|\?{1,9})(?:,? (?:unitwise|bot|there|team|all|everyone|again|please|to you|buddy|friend|any(?:one|body) (?:here|home|there|around)|are you (?:there|here|up)|you there)){0,5}[\s.!?,]{0,40}$/;
const asks =
  /\bwhat (?:can|do|could|else can) (?:you|unitwise|this bot|the bot|this) (?:all )?(?:do(?! to\b| about\b| for\b| with\b| when\b| if\b)|help|know|answer|offer|support)|\bhow (?:do|can|does) (?:i|we|one|this|you|unitwise|it) (?:use (?:you|this|unitwise|it|the bot)|work|get started|ask you)|\bhow (?:this|you|it) works?\b|\b(?:who|what) are (?:you|u)\b|\bwhat is (?:unitwise|this bot|this)\b|\b(?:show|list|give)(?: me| us)? (?:the |your |some |all )?(?:commands|options|features|examples|help|menu|capabilities)\b|\bwhat (?:commands|questions|kinds? of (?:questions|things)|can i (?:ask|type)|should i type)\b|\bget(?:ting)? started\b|\bneed (?:some )?help (?:using|with (?:this bot|the bot|you|unitwise))|^i need (?:some |your |a little )?help[.! ]{0,20}$|\b(?:show|tell) (?:me|us) (?:what|how) (?:you(?:'re| are)?|this|it)\b.{0,12}\b(?:do|work|works|able)\b|\bwhat (?:are you|is (?:it|this|the bot)) (?:able to|capable|good (?:for|at))|\bwhat all (?:can|do) you\b|\bhelp menu\b|\bhow to use (?:this|you|unitwise|the bot)|^how to use[.!? ]{0,20}$|\bhow (?:do|should|can) i (?:phrase|word|ask) (?:you|it|this|that|things?|questions?|a question|my question)\b(?! to)|\bis this the (?:\w{1,30} )?bot\b|\bfrom you\b|\bwhat (?:do|should|can) i (?:type|ask|say|write)(?: here| to you)?\s?\?{0,9}$|\bwhat (?:sort|kind|type)s? of (?:stuff|things?|questions?)\b|^i need (?:some )?(?:assistance|guidance)[.! ]{0,20}$|\bintro(?:duce)? yourself\b|\bhelp me understand (?:what|how) (?:you|this)\b|^(?:[a-z]{1,30} ){0,2}(?:you|u) (?:up|there|awake|around)\s?\?{0,9}$/;

/** "can you help me" alone; behind a topic it asks about the topic. */
const pleads = /^(?:[a-z',!]+ ){0,4}can you help(?: me| us)?[?.! ]*$/;

/** "what are the functions of this bot", "which features does this assistant offer". */
const offers =
  /\b(?:what|which|list|show|explain)\b.{0,25}\b(?:functions?|functionalit\w{1,30}|features?|capabilit\w{1,30}|abilities|skills)\b.{0,30}\b(?:bot|assistant|app|tool|thing|you|unitwise)\b|\b(?:bot|assistant|unitwise)'?s (?:functions?|features|capabilities|abilities)\b/;

/** Waving and smiling say nothing more. */
const withoutPictures = (text: string): string =>
  text.replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\u00a1\u00bf]/gu, ' ').trim();

export const asksForHelp: Signs = ({ text, mentions }) =>
  when(
    mentions.services.length === 0 &&
      (whole.test(withoutPictures(text)) || asks.test(text) || pleads.test(text) || offers.test(text)),
  );
