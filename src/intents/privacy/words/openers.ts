/** What talk of codes begins with: what the machine is to do, headings, and sounds. In a name's place they are none. */
import { wordSet } from './word-set.ts';

export const openers = wordSet(`
adjust aggregate allocate allot analyze annotate apportion approximate assess assign average bump calc calcs calculate clarify
classify combine compare compute conclude confirm consolidate contrast convert crosscheck cross-check crunch decode decipher
deduct define determine disprove distribute divide doublecheck double-check downgrade duplicate edit eliminate enter enumerate
evaluate examine exclude expand extrapolate eyeball factor figure finalize format generate guesstimate halve identify include
incorporate infer input insert interpret invert itemize justify label lookup lump merge modify multiply narrow normalize omit
outline paraphrase parse plug pool predict prioritize process project proof proofread prorate prove punch quantify quote rank
recalc recalculate recap recategorize recheck recode recompute reconcile reconvert recount redo reduce rehash remove repeat
rephrase replace reprice requote rerun resolve resubmit retally retry reverse review revise rework round rule run sanity
scan score scrub select separate shave shorten shrink simplify simulate sketch sort specify split stack subtotal subtract sum
summarize swap tabulate tally test tighten total translate truncate tweak unbundle undo update upcode upgrade validate verify
weigh zero
addendum anecdote answer aside caveat challenge clarification context correction demo disclaimer draft drill example
excerpt footnote hypothetical hypothetically hypo input instance item observation pop popquiz postscript practice preface preview
problem prompt puzzle query question quickie quick-check quote recap reminder  sample scenario sidenote sidebar situation
snippet spoiler summary task teaser thread topic trial typo update variant variation vignette warmup
aah agh ah aha ahem ahh alrighty anyhoo anyhow argh aw aww awww btw bummer cheers crap cripes dagnabbit damn dammit dang heck darn doh drat eek eep
eh er erm fml geez gah gee golly gosh ha hah haha heh hehe heya hey hiya hm hmm hmmm hmph huh idk ikr imho imo jeepers jeez jk
lmk lol mhm mmm nah nb nope nvm och oh oho omg ooh oof ooops oops ope ouch ow phew pls plz plss pssst psst righto rofl sheesh
shoot shucks sigh smh tada tbh thx tldr ugh uh uhh uhm um umm voila welp whee whew whoa whoop whoops woah wow woohoo wtf yall
afternoon amigos anybody bonjour bot boys bro buddies buddy bud chums colleagues comrades crew darling dear dude dudes evening everybody
folks friends gals gang girls gotcha guys hombre hon honey ladies mates merci morning pals peeps peers random rando rookie
sir sirs squad team unitwise
airex bands bolster bosu cane canes circuit circuits commode crutch crutches dumbbell dumbbells elliptical ergometer flexbar
foam geri gym homehealth kettlebell kinesiotape kinesiotaping ladder mat mats moist needles nustep orthotist outpt
oximeter pedals peds physiatrist pilates plinth plyo podiatrist prosthetist pulley pulleys rollator scooter sled sling stairs
stepper subacute swingbed taichi tape theraball theraband theragun theraputty trampoline treadmill trx wedge weights yoga
y'all yada yawn yay yea yeah yeesh yep yikes yippee yo yup
`);
