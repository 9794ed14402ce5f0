/** Words of billing, therapy and plain talk that follow "patient" or "for" and name nobody. */
import { wordSet } from './word-set.ts';

export const ordinaryWords = wordSet(`
a able about above abdominal access account accounts across activities activity actually acute ad add added addendum
adding adhesive adl adls admin admission admit adult adults advance advantage advice affected after again against age
aged agrees ahead aide all allow allowed almost alone along already also although always am amount amputation amputee
an and ankle annual anterior another answer any anybody anyone anything anyway aphasia appeal appealed applied apply
appointment appointments appt approval approved apr aquatic are area arm arms arrival arrived arrives arthritis arthro
as asap ask asked asking asks assessment assigned assist assistant assistants assisted at ataxia attended attending
attorney aug august auth authorization auto available average aware away back bad balance balances band base based basic
because become bed been before began begin behind being belongs below benefit benefits beside best better between beyond
biceps big bilateral bill billable billed biller billers billing bills bit black blank block blood blue board body bone
book both bottom brace brain break brief bring broken budget bundle bundled bursitis business busy but buy by bye bylaws
c calendar call called calling calls came can cancel canceled cancelled cannot cant cap capacity card cardiac care
caregiver caregivers carpal carrier carries case cases cash cast cat cause center centers cert certain certification
certified cervical chair chance change changed changes charge charged charges charity chart charting charts cheap
check checked checking child children chiro chiropractic choice choose chronic claim claims class clean clear clearly
client clients clinic clinical clinician clinics close closed cms code coded coder codes coding cognitive coinsurance
cold collect collected come comes coming comment commercial common company compare complaint complains complete
completed compliance comply compression concern concurrent condition confirm confused consent consult contact contract
contractor control copay copays copayment cord correct corrected cost costs could couldnt count counted counts county
couple course cover coverage covered covers cpt credit crosswalk cross cubital current currently custom cut cuts cva
daily data date dates day days deadline deal dear debridement dec decide december deductible deep deficit deficits
degenerative degree degrees delay demand dementia denial denials denied deny department depend depends desk details
developmental device diabetes diabetic diagnosed diagnosis did didn didnt different differently difficulty digest
direct directly disability disabled disc discharge discharged discipline discount disease dislocation diverse dizziness
do doc doctor document documentation documented documents does doesn doesnt doing dollar dollars don done dont double
doubt down draft dropped dry due duplicate durable duration during dvt dx dysfunction dysphagia each earlier early easy
edema edit edits education effective either elbow elderly electric electrical eligibility eligible eliminate else
email emergency employee end ended ends endurance english enough ensure enter entered entire entry eob equipment era
ergonomic error errors estim estimate estimated et etc eval evals evaluate evaluated evaluation evaluations even event
ever every everybody everyone everything exact exam example exceed exceeded exceeds except exception exercise exercises
expect expected expense expired explain extension extra extremity eye eyes faces facility fact failed fair fall falls
family far fast father fax feb february fee feel fees feet female few field fifteen fifty figure file filed files
filing fill final finally financial find fine finger finish finished first fit five fix fixed flag flat flexion floor
flu focus follow following follows followup foot for forearm forget form forms forty forward found four fracture
fractures free frequency frequently fri friday friend from front frozen full function functional fusion future g gait
gave gen general generally geriatric get gets getting girl give given gives glad global gn go goal goals goes going
gold gone good got government gp grade great gross group groups growth guarantor guess guidance guide guideline
guidelines had half hand hands happen happened happens happy hard has hasn hasnt have haven havent having he head
headache headaches healing health healthcare heat heavy heel hello help helped her here hers herself hey hi high higher
him himself hip hips his history hit hmo hold holiday home homebound hope hospice hospital hospitals hot hour hourly
hours house how however hurt hurts i ice icd id idea if ill im immediately impairment implant important improve
improved improvement improving in inc incident incline include included includes including income incomplete increase
index individual info information initial injection injured injury inpatient input inside instead instruction
instructions insurance insured insurer insurances int intake intensive interest intervention into invoice is isn isnt
issue issues it item its itself jan january job joint joints july june just keep keeps kept key kick kids kind knee
knees knew know known knows l labor lack language large last late later law lcd lead learn least leave leaves left leg
legal legs length less let letter letters level levels liability lie life lift lifting ligament light like limit limits
limitation limited limits line lines list little live lives load local locality log long longer look looked looking
looks loss lost lot love low lower lumbar lunch lymphedema m made mail main maintenance make makes making male man
manage management manual many march mark massage match matter max maximum may maybe me mean means measure mechanical
med medical medically medication medigap meet meeting meets member members men met method midpoint might min mine
minimum minor mins minus minute minutes miss missed missing mix mobility mobilization mod modality modalities moderate
modified modifier modifiers mom mon monday money month monthly months more morning most mother motion motor mouth move
moved movement mppr ms much mue multiple muscle muscles must my n name named names narrative neck necessary necessity
need needed needle needles needling needs negative nerve network neuro neurological neuromuscular neuropathy never new
newborn next nice night nine no nobody non none nor normal not note notes nothing notice notify nov november now npi
number numbers numbness nurse nursing obesity oct october occupational of off offer office often oh ok okay old older
on once one ones only onset open opened option options or oral order ordered orders original ortho orthopedic orthotic
orthotics osteoarthritis osteoporosis ot other others otherwise our ours out outcome outcomes outpatient over overall
overlap owe owed owes own p pack paid pain painful palsy paper paperwork paralysis parent parents parkinson parkinsons
part partial partially participating past patella path patient patients pay payable payer payers paying payment
payments pays pediatric peds pelvic pending people per percent performed period permanent person personal phone
physical physician physicians pick pickup pinched place placement plan plans plantar plaza please plus poc point points
policies policy poor portal portion pos position possible post posted posterior postop postpartum posture potential
practice pre precert prefer pregnant preop prepaid prescription presents present presented pressure pretty preventive
previous price prices primary prior private pro probably problem problems procedure procedures process program
progress prognosis prolonged proof proper proud prove proved provider providers proximal ptp ptsd pt pta ptas pts public
pull pulled push put qp quad quadriceps qualified qualifies quality quarter question questions quick quickly quit quite
quote r ran range rate rates rather re reach reached read ready real really reason reasonable reasons receipt receive
received receives recent recently record recorded records recovery red reeval reevaluation refer referral referred
refund refused refuses regarding region registered registration regular rehab rehabilitation reimbursement related
release relief remain remainder remaining remit remittance repair repeat replacement report reported reports request
requested require required requires research resident respiratory respond response responsibility responsible rest
restriction result results resume retired return returned returning returns review reviewed reviews revenue right risk
road role room rotator round routine row rule rules run running sacral safe safety said same sat saturday saw say
saying says scale scar schedule scheduled scheduler school sciatica scoliosis screen screening seat second secondary
section see seeing seem seems seen self send sending sends senior sent sep sept september sequestration series serious
served service services session sessions set settings seven several severe sex shall share she short shortly should
shoulder shoulders show showed shows shut sick side sides sign signature signed signs similar simple since single sit
site sits situation six sixty skill skilled skills skin sleep slow slp small snf so soap soft software some somebody
someone something sometimes soon sore sorry sort sound spasm speak special specialist speech spend spent spinal spine
spine splint sport sports sprain st stability staff stage stages stairs stand standing start started starting starts
state stated statement states status stay stayed stays stenosis step steps stiff stiffness still stimulation stood stop
stopped stops straight strain street strength strengthening stress stretch stretching stroke strong student students
study stuff subject submit submitted subsequent such sun sunday supervised supervision supervisor supplies supply
support supposed sure surgeon surgeries surgery surgical swallow swallowing swelling symptoms syndrome system t table
tax take taken takes taking talk talked talking tape taping taught teach team tech tell telehealth ten tendon tendonitis
term terms test tests text than thank thanks that thats the their them then theory therapeutic therapist therapists
therapy there therex these they thigh thing things think third thirty this thoracic those though thought three
threshold through throughout thumb thurs thursday till time timed times tiny tissue title to today todays toe together
toilet told tolerance tolerated tomorrow tonight too took tool top total totals toward track traction train training
transfer transfers trauma traumatic travel treadmill treat treated treating treatment treatments treats tried trip
trouble true trunk try trying tues tuesday tunnel turn turned turns twelve twenty twice two type typical ultrasound
unable unattended unbundle under undergo understand unit units unless unlimited unlisted until untimed up update updated
upon upper urgent us use used user uses using usual usually v value values vendor verified verify version vertigo very
via visit visits vs w wait waiting waiver walk walked walker walking walks want wanted wants was wasn wasnt watch water
way we weak weakness wed wednesday week weekly weeks weight welcome well went were weren what whats wheelchair when
where whether which while white who whole whom whose why wide wife will with within without woman women won wont word
words work worked worker workers working works world worse worth would wouldn wouldnt wound wounds wrist write writes
writing wrong wrote x xray year yearly years yes yesterday yet you young your yours yourself zero zip
north south east west northern southern eastern western central saint san santa fort port mount lake los las el city
beach springs heights hills falls park valley grove creek village township island point ridge area metro bay harbor
spanish asian hispanic cardio pulmonary vestibular copd mri tbi als cabg acl tka tha rtc ddd oa djd mva wc hep rom mmt
nmr te ta mt us ue le rue lue rle lle ahead nonfacility facility bell bells baker bakers colles morton mortons
achilles berg tinetti romberg epley graston mckenzie mulligan maitland bobath barthel oswestry lachman ashworth
guillain barre huntington huntingtons alzheimer alzheimers down downs lewy erb erbs dupuytren dupuytrens quervain
osgood schlatter ehlers danlos marfan tourette kinesio lyme charcot hodgkin crohn crohns rett angelman
dr drs prof mr mrs miss mister missus thx cc bcc attn ms otr dpt rpt cpc md rn np
paraffin bath whirlpool diathermy infrared ultraviolet contrast tank laser canalith iontophoresis vasopneumatic orthosis
prosthesis biofeedback hydrotherapy prosthetic sensory integration bridging bridge heel toe slide slides squat squats
climbing stair lunge lunges plank supine prone seated standing reach bed mat ball band theraband theraputty pulley
dumbbell weights cuff isometric eccentric concentric closed chain core glute hamstring hamstrings calf soleus hip
label plain force column default source split tie outside pair practitioner factor valid content platform command intent
empty classifier party package slash invalid medium differ independent sum absent carry pattern model product drop
neither guarantee output supply delivery trust refuse catch lesser highest trigger accept adapter penalty built standard
exit belong trap secret latest script exchange search browser button unique refresh stale middle satisfy agree among
print adjacent grow stake window compact fresh begun shown highest avoid contribute cheat toolkit chatter lean select
overflow fail warm restart replace skip surprise further longest enlarge larger largest warn clause impact hint override
council court prevent accident episode dispute honest reduce remove conduct crowd exist effect conduct photo near format
exclude weigh upload slip occur join understood purpose earn raise consider household opinion indirect premium transport
extent theft casualty property shop employer grace usage trademark label eight mad angry upset wrongly calm kind nice
refusing owing asking paying seeing doing going coming happy unhappy tired sad glad curious unsure sober alert oriented
dizzy weak strong stable unstable able unable willing ready late early present absent minor adult single married
widowed disabled retired employed insured uninsured covered eligible ineligible homebound ambulatory bedbound obese
own-pay selfpay cash-pay out-of-pocket copays both either neither nor total mixed team encounter encounters mobility portion liability snf hha asc cah ltc alf dme lcds rarc carc cob msp abn poc rvu gpci ptp mues ncci ub hcfa edi ehr emr
webpt clinicient theraoffice kareo athena epic cerner raintree prompt slack teams excel word outlook zoom google
kx cq co gp go gn xe xs xp xu ga gy gz gx modifiers remark remarks appeals ticket tickets system page policyholder
summary noted lacks prefers declines declined walks signs wears takes lifts uses admits denies asks stopped refuses
moved switched skipped quit paid sits stands rolls reaches squats climbs rides swims bikes ran jogs
nobody somebody today's client's patient's they'd he'd she'd i'd we'd can't don't won't isn't doesn't didn't i'm it's
that's what's let's there's who's you're we're they're i've we've you've hasn't haven't wasn't weren't couldn't
questions q a fyi btw imo lol thx ty pls plz np nvm brb eod eom ytd mtd ar ap kpi roi`);
