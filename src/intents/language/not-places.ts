/** What follows "in", "at" and "for" and is nowhere on the map: "in another network", "at home", "for evenings". */
const words =
  'another other others any some each every same different new next last first community morning afternoon ' +
  'evening network person addition total general case order day home office clinic facility hospital snf ' +
  'one two session sessions visit advance practice full row writing detail part time theory minutes units ' +
  'half least most all once risk work school noon midnight night bed lunch mind fact turn charge place ' +
  'need needs front back between group column pt ot slp pta ota our my your their his her this that these ' +
  'those a an the it them us we you me him patient patients month week year quarter line lines note notes ' +
  'documentation doubt question questions medical excel slack teams chat channel here there what which who ' +
  'reimbursement rate rates fee fees payment price cost allowed allowable billing edits edit modifier ' +
  'modifiers denial denied bundled tips mue limit max code codes status info default team medicare ' +
  'medicaid aetna cigna humana uhc bcbs house outpatient inpatient database system file table manual book ' +
  'report log spreadsheet reimb pmt pmts est';

export const notPlaces: ReadonlySet<string> = new Set(words.split(' '));

/** "in plain english", "in dollars": no place by themselves, though towns begin with some of them ("Long Prairie"). */
const phrases =
  'dollars plain english simple layman laymans short long brief real money cash terms particular principle ' +
  'effect common quotes cents percent percentage sum summary details depth parallel sequence tandem ' +
  'conjunction combination duplicate triplicate error dispute limbo review process progress scope range ' +
  'season arrears compliance hand stock use force response return reply relation regards regard reference ' +
  'respect light spite favor bulk batches groups pairs increments blocks intervals hours days weeks months ' +
  'years trouble hindsight essence reality fairness spanish usd';

export const inPhrases: ReadonlySet<string> = new Set(phrases.split(' '));
