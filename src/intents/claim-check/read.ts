/** A list of codes with minutes or units, to be reviewed. */
import { hasAmounts, isAboutCodes, when, type Signs } from '../signs.ts';

const review =
  /\b(?:check|review|audit|scrub|look (?:over|at)|validate|verify|double[- ]?check|go over)\b.{0,20}\b(?:my|this|our|today'?s|the|yesterday'?s|these|a) (?:\w{1,30} )?(?:day|claim|codes|billing|visit|session|charges|superbill|units|treatment)\b/;

/** "typical visit in Dallas": one of ours, where no code is named. */
export const asksForTypicalVisit = (text: string): boolean =>
  /\b(?:typical|average|usual|standard) (?:pt |therapy )?(?:visit|session|treatment|appointment)\b/.test(
    text,
  );

export const asksForReview: Signs = ({ text, mentions }) =>
  when(
    (hasAmounts(mentions) && isAboutCodes(mentions)) || (review.test(text) && mentions.strange.length < 3),
    hasAmounts(mentions) || review.test(text),
  );
