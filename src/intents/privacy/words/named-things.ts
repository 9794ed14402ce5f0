/** What is called like a person, or like nothing else, and is none: makers, drugs, conditions, court cases, firms, towns. */
import { wordSet } from './word-set.ts';

/** Conditions and their names. */
const conditions = `
sequard semmes parkinson parkinsons alzheimer alzheimers sjogren sjogrens sjögren meniere menieres ehlers danlos
charcot guillain barre raynaud raynauds hashimoto hashimotos crohn crohns huntington huntingtons hodgkin hodgkins
lyme asperger aspergers tourette tourettes friedreich friedreichs osgood schlatter scheuermann scheuermanns sprengel
haglund haglunds achilles lisfranc maisonneuve monteggia galeazzi bankart hill-sachs slap heberden horners brown-
sequard wallenberg kienbock mortons quervain dequervain dupuytren peyronie ledderhose marfan marfans lou gehrig
gehrigs volkmann klumpke klumpkes bells`;
/** Methods, programs, equipment and their makers. */
const methods = `
otago hubbard frazier mendelsohn masako vodder casley-smith wilbarger ponseti lsvt silverman schroth cawthorne
cooksey bruegger alfredson vulpius nirschl sahrmann pnf kabat affolter frenkel buerger codman codmans hoyer saebo
bioness walkaide jobst juzo sigvaris coban theragun theraguns hypervolt hyperice normatec jamar theraband thera-band
theratube thera-tube hivamat dynatron chattanooga vitalstim empi zynex rehabilicare biodex cybex keiser nustep
scifit alterg litegait biostep totalgym bosu airex dycem velcro tyromotion lokomat ekso rewalk cionic dynasplint jas
bledsoe donjoy breg rifton wernicke wernickes broca brocas ottobock ossur pegboard`;
/** Drugs that stand in notes. */
const drugs = `
xarelto eliquis warfarin coumadin plavix voltaren diclofenac dexamethasone baclofen gabapentin neurontin lyrica
cymbalta tramadol oxycodone percocet tylenol motrin advil aleve celebrex meloxicam mobic humira enbrel prednisone
botox dysport lidocaine ketorolac toradol ozempic metformin insulin lasix lisinopril metoprolol sinemet levodopa
aricept namenda zanaflex flexeril`;
/** Software, clearinghouses, chains, plans and firms. */
const firms = `
webpt kareo raintree casamba clinicient theraoffice therabill therapynotes simplepractice promptemr redoc tebra
athena athenahealth cerner meditech nextgen eclinicalworks practicefusion drchrono advancedmd allscripts fusion heno
officeally waystar trizetto claimmd navinet cotiviti optum changehealthcare zirmed emdeon athletico ivy ati
elderplan villagehealth oscar bassett slack excel google zoom outlook microsoft adobe sharepoint onedrive docusign`;
/** Court cases, laws, laureates of rules. */
const cases = 'jimmo sebelius stark';

export const namedThings = wordSet(`${conditions} ${methods} ${drugs} ${firms} ${cases}`);
/** Given names as well, and in a clinic hardly ever those. */
export const thingsFirst = wordSet('jamar moca masako shaker jobst epley');

/** Of several words, each of which could be a person's; by their first word. */
export const namedPhrases: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(`
john hancock|henry ford|gallagher bassett|scott white|harvard pilgrim|johns hopkins|johnson johnson|mary washington
liberty mutual|lee silverman|passy muir|boston naming|goldman fristoe|semmes weinstein|lou gehrig
charcot marie tooth|bells palsy|bell palsy|legg calve perthes|jones fracture|bakers cyst|baker cyst
osgood schlatter disease|potts fracture|mortons neuroma|horners syndrome|wilsons disease|masters program
ehlers danlos|guillain barre|osgood schlatter|jebsen taylor|hawkins kennedy|jimmo sebelius|puerto rico|los angeles
san juan|virgin islands|saint thomas|coeur dalene|terre haute|baton rouge|des moines|jane app|change healthcare
office ally|practice fusion|claim md|prime therapeutics|martin luther king|king james|st joseph|saint joseph`);

function byFirstWord(lines: string): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const phrase of lines.trim().split(/[|\n]/)) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}
