/** "typical visit in Dallas": one of ours, where no code is named. */
export const asksForTypicalVisit = (text: string): boolean =>
  /\b(?:typical|average|usual|standard) (?:pt |therapy )?(?:visit|session|treatment|appointment)\b/i.test(
    text,
  );
